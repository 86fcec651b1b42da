"""The anchors of a sentence that date a verb: those that the grammar hangs on it."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from graphkit.anchor.dating.verbs import (
    branch,
    chain,
    is_meanwhile,
    is_participle,
    root,
    verb_above,
    words_at,
)
from graphkit.anchor.times.nouns import document_nouns, speaking_nouns
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span
from graphkit.text.dependencies import NOUN_SUBJECTS, VERBAL_POS
from graphkit.text.interval_index import covered, enclosed, union

# Words of these classes may stand between a verb and a time that follows it, three at most: “said
# late on the Friday”.
TAGS_BETWEEN_VERB_AND_TIME = frozenset({"ADP", "DET", "ADV"})
MAX_WORDS_BETWEEN_VERB_AND_TIME = 3
# Subjects and objects are not dates of their verb: “Friday was cold”.
CORE_ARGUMENT_DEPENDENCIES = NOUN_SUBJECTS | {"dobj"}
TIME_MODIFIER_DEPENDENCIES = frozenset({"compound", "amod", "nummod", "nmod", "poss"})
# “… against $1 a year earlier” compares; only beside the verb or before it do these date it.
COARSE_GRANULARITIES = frozenset({"quarter", "season", "year", "decade", "century"})
# Prepositions of an occasion; the object of another is spoken of.
OCCASION_PREPOSITIONS = frozenset({"in", "at", "during", "after", "before", "following"})
POSSESSIVE_ENDINGS = frozenset({"'s", "’s"})


def dating_anchors(
    doc: Doc, cue: Span, anchors: Sequence[TemporalAnchor], contents: Sequence[Span]
) -> tuple[TemporalAnchor, ...]:
    """The anchors that date the verb at ``cue``, nearest first; those in ``contents`` do not.

    >>> from datetime import date
    >>> from graphkit.anchor.times.temporal_anchors import temporal_anchors
    >>> from graphkit.anchor.timex.expressions import dates
    >>> from graphkit.annotate import parse
    >>> text = "She said on Saturday that he had left on Friday."
    >>> anchors = temporal_anchors(text, dates(text, date(2018, 7, 9)), None)
    >>> [t.span.of(text) for t in dating_anchors(parse(text), Span(4, 8), anchors, ())]
    ['Saturday']
    """
    hanging = attached(doc, cue, anchors, contents)
    return tuple(anchor for anchor in hanging if not is_spoken_of(doc, anchor))


def attached(
    doc: Doc, cue: Span, anchors: Sequence[TemporalAnchor], contents: Sequence[Span]
) -> tuple[TemporalAnchor, ...]:
    """All anchors that hang on a verb, those it speaks of too: “said of last week's talks”."""
    verb = root(doc, cue)
    if verb is None:
        return ()
    claimed, verbs = union(contents), tuple(chain(verb))
    near = enclosed(anchors, Span(verb.sent.start_char, verb.sent.end_char))
    free = (a for a in near if not covered(a.span, claimed) or _of_cue(doc, verb, a, contents))
    found = [anchor for anchor in free if _dates(doc, verb, verbs, anchor)]
    return tuple(sorted(found, key=lambda anchor: abs(anchor.span.start - cue.start)))


def _of_cue(doc: Doc, verb: Token, anchor: TemporalAnchor, contents: Sequence[Span]) -> bool:
    """“Agreed to a ceasefire during the talks”: a claim without a verb has no time of its own."""
    head = root(doc, anchor.span)
    if head is None or dating_verb(doc, anchor) != verb:
        return False
    claims = (words_at(doc, span) or () for span in contents)
    if any(token.pos_ in VERBAL_POS for claim in claims for token in claim):
        return False
    top = branch(head, verb)
    return top.lower_ in OCCASION_PREPOSITIONS or (
        top == head and top.dep_ not in CORE_ARGUMENT_DEPENDENCIES
    )


def is_spoken_of(doc: Doc, anchor: TemporalAnchor) -> bool:
    """Whether an anchor belongs to a thing that is spoken of: “commented on Friday's attack”."""
    head = root(doc, anchor.span)
    if anchor.effect == "about" or head is None or head.dep_ not in TIME_MODIFIER_DEPENDENCIES:
        return anchor.effect == "about"
    noun = head.head
    if noun.dep_ != "pobj" or noun.lemma_.lower() in speaking_nouns():
        return False
    return noun.head.lower_ not in OCCASION_PREPOSITIONS


def dating_verb(doc: Doc, anchor: TemporalAnchor) -> Token | None:
    """The verb that an anchor hangs on, where it is not a part of the verb's subject or object.

    The date of a document dates its words: “a statement released on Friday said”.
    """
    head = root(doc, anchor.span)
    verb = verb_above(head) if head is not None else None
    if head is None or verb is None:
        return None
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in document_nouns():
        return verb_above(verb.head)
    top = branch(head, verb)
    part = top.dep_ in CORE_ARGUMENT_DEPENDENCIES and top != head
    return None if part and top.lemma_.lower() not in document_nouns() else verb


def _dates(doc: Doc, verb: Token, verbs: Sequence[Token], anchor: TemporalAnchor) -> bool:
    head = root(doc, anchor.span)
    if head is None:
        return False
    if _beside(doc, verb, anchor, head) or _of_time(verbs, anchor) or _opening(doc, verb, anchor):
        return True
    if verb.pos_ not in VERBAL_POS:
        return verb in head.ancestors and verb_above(head) == verb_above(verb)
    late = anchor.when.granularity in COARSE_GRANULARITIES and anchor.span.start > verb.idx
    return not late and dating_verb(doc, anchor) in verbs


def _of_time(verbs: Sequence[Token], anchor: TemporalAnchor) -> bool:
    """“… on Thursday, when she called him a liar”."""
    heads = (v.head for v in verbs if v.dep_ in {"relcl", "advcl"} and is_meanwhile(v))
    return any(anchor.span.start <= head.idx < anchor.span.end for head in heads)


def _opening(doc: Doc, verb: Token, anchor: TemporalAnchor) -> bool:
    """“When she was asked on Thursday, she said …”, “before leaving on Thursday, she said …”.

    Behind the verb “when asked on Thursday” alone.
    """
    other = dating_verb(doc, anchor)
    if other is None:
        return False
    if other.i > verb.i:
        return other.head == verb and is_meanwhile(other) and is_participle(other)
    if other.dep_ == "pcomp":
        return other.head.dep_ == "prep" and other.head.head == verb
    return other.dep_ == "advcl" and other.head == verb and is_meanwhile(other)


def _beside(doc: Doc, verb: Token, anchor: TemporalAnchor, head: Token) -> bool:
    """Whether an anchor stands right before or after a verb, and is no part of the next words."""
    words = words_at(doc, anchor.span)
    if words is None or head.dep_ in CORE_ARGUMENT_DEPENDENCIES or _modifies(head, anchor):
        return False
    if words[0].i < verb.i:
        return bool(words[-1].i == verb.i - 1)
    gap = doc[verb.i + 1 : words[0].i]
    owned = doc[words[-1].i : words[-1].i + 2]
    if any(token.text in POSSESSIVE_ENDINGS for token in owned):
        return False
    return len(gap) <= MAX_WORDS_BETWEEN_VERB_AND_TIME and all(
        token.pos_ in TAGS_BETWEEN_VERB_AND_TIME for token in gap
    )


def _modifies(head: Token, anchor: TemporalAnchor) -> bool:
    """“Reported a third-quarter loss”; not days, which the parser takes for names."""
    return anchor.when.granularity != "day" and head.dep_ in TIME_MODIFIER_DEPENDENCIES
