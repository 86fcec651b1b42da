"""Finds the head of a span, the verb above it, and the verbs that share its day."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from graphkit.records import Span
from graphkit.text.dependencies import AUXILIARIES, NOUN_SUBJECTS, VERBAL_POS

# Dependency labels of verbs that share the day of the verb above them: “called … and *described*”,
# “went on to *say*”.
SHARED_DAY_DEPENDENCIES = frozenset({"conj", "xcomp", "advcl", "pcomp"})
# Auxiliaries of what has not happened, or not for sure.
FORWARD_AUXILIARIES = frozenset(
    {"will", "would", "to", "could", "may", "might", "can", "should", "must", "shall", "'ll", "’ll"}
)
# Tags of forms that can share the auxiliary of the verb above: “has called it late and *left*”.
PAST_FORM_TAGS = frozenset({"VBN", "VBG", "VBD"})
# The tag of a verb in the past tense.
PAST_TAG = "VBD"
# Tags of verbs in the present. What somebody “says” is news of the day of publication.
PRESENT_TAGS = frozenset({"VBZ", "VBP"})
MEANWHILE_CONJUNCTIONS = frozenset({"when", "as", "while"})


def words_at(doc: Doc, span: Span) -> Words | None:
    """The tokens that a span touches, or ``None`` if the span is outside of the text."""
    return doc.char_span(span.start, span.end, alignment_mode="expand")


def root(doc: Doc, span: Span) -> Token | None:
    """The head of a span's tokens in the dependency parse, or ``None``."""
    found = words_at(doc, span)
    return found.root if found is not None else None


def chain(cue: Token) -> Iterator[Token]:
    """A verb, then the verbs above it that share its day: “called … and described”.

    >>> from graphkit.annotate import parse
    >>> [t.text for t in chain(parse("On Friday she called it late and left.")[7])]
    ['left', 'called']
    """
    yield cue
    while cue.dep_ in SHARED_DAY_DEPENDENCIES and cue.head.pos_ in VERBAL_POS:
        if cue.dep_ == "advcl" and not (is_participle(cue) or is_meanwhile(cue)):
            return
        cue = cue.head
        yield cue


def is_participle(token: Token) -> bool:
    """Whether a verb is a participle without a subject of its own: “asked on Thursday”."""
    own = any(c.dep_ in NOUN_SUBJECTS or c.dep_ == "mark" for c in token.children)
    return token.tag_ in {"VBG", "VBN"} and not own


def is_meanwhile(token: Token) -> bool:
    """Whether a verb's clause has the same time as the verb above it: “when she was asked”."""
    return any(c.lower_ in MEANWHILE_CONJUNCTIONS for c in token.children)


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in the perfect, which does not mean a single occasion: “has said”."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def verb_above(token: Token) -> Token | None:
    """The nearest verb above a word in the parse, or ``None``."""
    return next((a for a in token.ancestors if a.pos_ in VERBAL_POS), None)


def branch(head: Token, verb: Token) -> Token:
    """The child of ``verb`` that is ``head`` or above it.

    For *Friday* in “named victims of Friday’s attack” it is *victims*.
    """
    top = head
    while top.head not in {verb, top}:
        top = top.head
    return top


def depth(doc: Doc, span: Span) -> int:
    """The number of verbs above the head of a span in the parse."""
    head = root(doc, span)
    return sum(a.pos_ in VERBAL_POS for a in head.ancestors) if head is not None else 0


def auxiliaries(verb: Token) -> frozenset[str]:
    """The auxiliaries of a verb in small letters; of a joined verb those of the verb above.

    >>> from graphkit.annotate import parse
    >>> sorted(auxiliaries(parse("They have praised it and called it late.")[5]))
    ['have']
    """
    own = frozenset(c.lower_ for c in verb.children if c.dep_ in AUXILIARIES)
    alone = own or any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    joined = verb.dep_ == "conj" and verb.tag_ in PAST_FORM_TAGS and not alone
    return auxiliaries(verb.head) if joined else own


def looks_forward(verb: Token) -> bool:
    """Whether a verb is of the future or of a wish: “will meet”, “is to meet”, “could meet”."""
    return bool(auxiliaries(verb) & FORWARD_AUXILIARIES)
