"""Finds the temporal anchors of a sentence that date a verb, by the dependency parse."""

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from graphkit.anchor.dating.dated_verb import (
    CORE_ARGUMENT_DEPENDENCIES,
    OCCASION_PREPOSITIONS,
    TIME_MODIFIER_DEPENDENCIES,
    dating_verb,
    is_spoken_of,
)
from graphkit.anchor.dating.verbs import (
    branch,
    chain,
    is_meanwhile,
    is_participle,
    root,
    verb_above,
    words_at,
)
from graphkit.anchor.times.nouns import document_nouns
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span
from graphkit.text.dependencies import NOUN_POS, NOUN_SUBJECTS, VERBAL_POS
from graphkit.text.interval_index import covered, enclosed, union

# Parts of speech of the words that may stand between a verb and a time after it, and the largest
# number of such words: “said late on the Friday”.
TAGS_BETWEEN_VERB_AND_TIME = frozenset({"ADP", "DET", "ADV"})
MAX_WORDS_BETWEEN_VERB_AND_TIME = 3
# Such a time after a verb often compares (“… against $1 a year earlier”). So it dates the verb only
# right after it or before it.
COARSE_GRANULARITIES = frozenset({"quarter", "season", "year", "decade", "century"})
# Verbs whose participle opens a sentence with the occasion of a saying: “*Asked* on Thursday, …”.
CONVERSING_VERBS = frozenset(
    {"ask", "question", "press", "interview", "speak", "talk", "address", "write", "testify"}
)
# Words that relate a saying to another event, whose day is not its own: “days after the flood”.
RELATING_PREPOSITIONS = frozenset({"after", "before", "since", "following", "until", "ahead"})
POSSESSIVE_ENDINGS = frozenset({"'s", "’s"})


def dating_anchors(
    doc: Doc, cue: Span, anchors: Sequence[TemporalAnchor], contents: Sequence[Span]
) -> tuple[TemporalAnchor, ...]:
    """The anchors that date the verb at ``cue``, nearest first.

    Anchors in ``contents`` (what others say) and anchors of a thing spoken of do not date it.

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
    """All anchors that depend on the verb at ``cue``, nearest first.

    Those of a thing spoken of (“said of last week's talks”) are included, those inside ``contents``
    are not, except for a claim without a verb (:func:`_of_cue`).
    """
    verb = root(doc, cue)
    if verb is None:
        return ()
    claimed = union(contents)
    verbs = tuple(v for one in _verbs_of(doc, cue, verb) for v in chain(one))
    near = enclosed(anchors, Span(verb.sent.start_char, verb.sent.end_char))
    free = (a for a in near if not covered(a.span, claimed) or _of_cue(doc, verb, a, contents))
    found = [anchor for anchor in free if _dates(doc, verb, verbs, anchor)]
    return tuple(sorted(found, key=lambda anchor: _distance(doc, verb, anchor, cue)))


def _distance(doc: Doc, verb: Token, anchor: TemporalAnchor, cue: Span) -> tuple[bool, int]:
    """How far an anchor is from its verb; that of another event (“after Monday’s vote”) is last."""
    head = root(doc, anchor.span)
    between = takewhile(lambda token: token != verb, head.ancestors) if head is not None else ()
    other = any(token.lower_ in RELATING_PREPOSITIONS for token in between)
    return other, abs(anchor.span.start - cue.start)


def _verbs_of(doc: Doc, cue: Span, verb: Token) -> tuple[Token, ...]:
    """The verbs of a cue, the first of them ``verb``: “appeared to *concede*”."""
    words = words_at(doc, cue) or ()
    return (verb, *(t for t in words if t != verb and t.pos_ in VERBAL_POS))


def _of_cue(doc: Doc, verb: Token, anchor: TemporalAnchor, contents: Sequence[Span]) -> bool:
    """Whether an anchor inside a claim without a verb dates the reporting verb.

    Such a claim has no time of its own: “agreed to a ceasefire during the talks”.
    """
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


def _dates(doc: Doc, verb: Token, verbs: Sequence[Token], anchor: TemporalAnchor) -> bool:
    """Whether an anchor depends on a verb; ``verbs`` are the verb and those that share its day.

    It does if it stands beside the verb or in a clause of the same time, or if ``dating_verb`` is
    one of ``verbs`` and the anchor is no coarse one after the verb. For a cue that is no verb, it
    does if the cue is above it and both have the same verb above them.
    """
    head = root(doc, anchor.span)
    if head is None:
        return False
    if (
        _of_document(verbs, head)
        or _behind_document(doc, verbs, anchor)
        or _beside(doc, verb, anchor, head)
        or _of_time(verbs, anchor)
        or _opening(doc, verb, anchor)
    ):
        return True
    if verb.pos_ not in VERBAL_POS:
        return verb in head.ancestors and verb_above(head) == verb_above(verb)
    late = anchor.when.granularity in COARSE_GRANULARITIES and anchor.span.start > verb.idx
    return not late and dating_verb(doc, anchor) in verbs


def _of_document(verbs: Sequence[Token], head: Token) -> bool:
    """Whether a time dates the document that speaks: “according to *a study last year*”."""
    above = takewhile(lambda token: token.pos_ not in VERBAL_POS, head.ancestors)
    noun = next((t for t in above if t.pos_ in NOUN_POS), None)
    if noun is None or noun.lemma_.lower() not in document_nouns():
        return False
    spoken = noun.dep_ in NOUN_SUBJECTS and noun.head in verbs
    return spoken or (noun.dep_ == "pobj" and noun.head.head in verbs and noun.head.lower_ == "to")


def _behind_document(doc: Doc, verbs: Sequence[Token], anchor: TemporalAnchor) -> bool:
    """Whether a time stands right behind the document of “according to *a poll* last week”."""
    words = words_at(doc, anchor.span)
    noun = doc[words[0].i - 1] if words is not None and words[0].i else None
    if noun is None or noun.lemma_.lower() not in document_nouns():
        return False
    return noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head in verbs


def _of_time(verbs: Sequence[Token], anchor: TemporalAnchor) -> bool:
    """Whether a verb's clause describes the anchor: “on Thursday, when she called him a liar”."""
    heads = (v.head for v in verbs if v.dep_ in {"relcl", "advcl"} and is_meanwhile(v))
    return any(anchor.span.start <= head.idx < anchor.span.end for head in heads)


def _opening(doc: Doc, verb: Token, anchor: TemporalAnchor) -> bool:
    """Whether an anchor dates a clause of the same time as the verb.

    Before the verb these are “when she was asked on Thursday, she said …”, “asked on Thursday, she
    said …”, “the clerk, speaking on Thursday, said …” and “before leaving on Thursday, she said …”.
    After the verb it is only a participle: “…, when asked on Thursday”.
    """
    other = dating_verb(doc, anchor)
    if other is None:
        return False
    if other.i > verb.i:
        return other.head == verb and is_meanwhile(other) and is_participle(other)
    if other.dep_ == "pcomp":
        return other.head.dep_ == "prep" and other.head.head == verb
    asked = is_participle(other) and other.lemma_.lower() in CONVERSING_VERBS
    if other.dep_ == "acl" and other.head.dep_ in NOUN_SUBJECTS:
        return asked and other.head.head == verb
    return other.dep_ == "advcl" and other.head == verb and (is_meanwhile(other) or asked)


def _beside(doc: Doc, verb: Token, anchor: TemporalAnchor, head: Token) -> bool:
    """Whether an anchor stands right before or after a verb, and modifies no other words."""
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
    """Whether an anchor modifies a noun: “reported a *third-quarter* loss”.

    A day does not count, since the parser often takes it for part of a name.
    """
    return anchor.when.granularity != "day" and head.dep_ in TIME_MODIFIER_DEPENDENCIES
