"""Finds the verb that a temporal anchor dates, and the anchors of things spoken of."""

from itertools import takewhile

from spacy.tokens import Doc, Token

from graphkit.anchor.dating.verbs import branch, root, verb_above, words_at
from graphkit.anchor.times.nouns import document_nouns, speaking_nouns
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.text.dependencies import NOUN_POS, NOUN_SUBJECTS, VERBAL_POS

# Dependency labels of subjects and objects, which do not date their verb: “Friday was cold”.
CORE_ARGUMENT_DEPENDENCIES = NOUN_SUBJECTS | {"dobj"}
# Dependency labels of a time that modifies a noun: “Friday's attack”.
TIME_MODIFIER_DEPENDENCIES = frozenset({"compound", "amod", "nummod", "nmod", "poss"})
# After one of these, a noun with a time is an occasion; after another preposition it is a thing
# spoken of.
OCCASION_PREPOSITIONS = frozenset({"in", "at", "during", "after", "before", "following"})
# Words before “to” that say what is spoken of, and words from there to a time in their phrase.
REFERENCES = frozenset({"reference", "regard", "relation", "refer", "allude", "allusion"})
MAX_WORDS_OF_REFERENCE = 9
# Last words of a time that counts back from publication.
WORDS_OF_DISTANCE = ("ago", "earlier")
# Verbs for the release of a document or an interview.
RELEASING_VERBS = frozenset(
    {
        "publish",
        "release",
        "issue",
        "broadcast",
        "air",
        "post",
        "print",
        "send",
        "file",
        "circulate",
    }
)


def is_spoken_of(doc: Doc, anchor: TemporalAnchor) -> bool:
    """Whether an anchor belongs to a thing that is spoken of.

    Examples are “commented on Friday's attack”, “said of the attack on Friday” and “said in
    reference to the attack on Friday”.
    """
    head = root(doc, anchor.span)
    if anchor.effect == "about" or head is None:
        return anchor.effect == "about"
    if _is_referred_to(doc, anchor):
        return True
    noun = _noun_with(head)
    if noun is None or noun.dep_ != "pobj" or noun.lemma_.lower() in speaking_nouns():
        return False
    return noun.head.lower_ not in OCCASION_PREPOSITIONS


def _is_referred_to(doc: Doc, anchor: TemporalAnchor) -> bool:
    """Whether a time stands in the phrase of “in reference to …”, “referring to …”."""
    words = words_at(doc, anchor.span)
    if words is None:
        return False
    before = doc[max(words.sent.start, words[0].i - MAX_WORDS_OF_REFERENCE) : words[0].i]
    inner = list(takewhile(lambda t: not t.is_punct and t.pos_ != "VERB", reversed(before)))
    pairs = zip(inner[1:], inner, strict=False)
    named = any(a.lemma_.lower() in REFERENCES and b.lower_ == "to" for a, b in pairs)
    verb = before[-len(inner) - 1] if len(inner) < len(before) else None
    led = bool(inner) and inner[-1].lower_ == "to" and verb is not None
    return named or bool(led and verb is not None and verb.lemma_.lower() in REFERENCES)


def _noun_with(head: Token) -> Token | None:
    """The noun that a time belongs to: “Friday's *attack*”, “the *attack* on Friday”."""
    if _is_modifier(head):
        return head.head
    behind = head.dep_ == "pobj" and head.head.dep_ == "prep" and head.head.head.pos_ in NOUN_POS
    return head.head.head if behind else None


def _is_modifier(head: Token) -> bool:
    """Whether a time modifies a noun: “*Friday's* attack”, “the attack two days *ago*”."""
    if head.lower_ in WORDS_OF_DISTANCE:
        return head.head.pos_ in NOUN_POS
    return head.dep_ in TIME_MODIFIER_DEPENDENCIES


def dating_verb(doc: Doc, anchor: TemporalAnchor) -> Token | None:
    """The nearest verb above an anchor, or ``None`` if the anchor does not date that verb.

    An anchor inside the verb's subject or object does not date it, unless that is a document: the
    date of a document is that of its words. For “a statement released on Friday said” it is *said*.
    """
    head = root(doc, anchor.span)
    verb = verb_above(head) if head is not None else None
    if head is None or verb is None:
        return None
    if _is_release(verb):
        return verb_above(verb.head)
    top = branch(head, verb)
    part = top.dep_ in CORE_ARGUMENT_DEPENDENCIES and top != head
    return None if part and top.lemma_.lower() not in document_nouns() else verb


def _is_release(verb: Token) -> bool:
    """Whether a verb tells of a document: “a letter *dated* May 7”, “an interview *aired* …”."""
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in document_nouns():
        return True
    if verb.dep_ not in {"acl", "relcl"} or verb.lemma_.lower() not in RELEASING_VERBS:
        return False
    nouns = takewhile(lambda token: token.pos_ not in VERBAL_POS, verb.ancestors)
    return any(noun.lemma_.lower() in document_nouns() for noun in nouns)
