"""Occasions: dated doings that a text tells. Words that are said on one have its day."""

from collections.abc import Sequence

from msgspec import Struct
from spacy.tokens import Doc, Token

from graphkit.anchor.dating.attachment import dating_verb, is_spoken_of
from graphkit.anchor.times.narrowing import narrowed
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span, When
from graphkit.text.dependencies import NOUN_SUBJECTS
from graphkit.text.interval_index import covered, enclosed, union

# The subject of a verb, or the agent of a passive one.
ACTING_DEPENDENCIES = NOUN_SUBJECTS | {"agent"}
# Verbs of what people do together: “met her”, “spoke with her”.
MUTUAL_VERBS = frozenset(
    {"meet", "talk", "speak", "confer", "negotiate", "debate", "ask", "interview"}
)
# Clauses that do not tell the text's own story: what is said, and what is added about a noun.
ASIDE_DEPENDENCIES = frozenset({"ccomp", "relcl", "acl", "csubj"})


class ActorMention(Struct, frozen=True):
    """A place where actors are named.

    ``actors`` have any form that can be compared with the speakers of a speech act.
    """

    span: Span
    actors: frozenset[str]


class Occasion(Struct, frozen=True):
    """A dated verb.

    Its word starts at the character ``at``, its sentence at the token ``sentence``. ``actors`` are
    its subjects. ``words`` are those that date it; they date all else that is said on the occasion.
    """

    at: int
    sentence: int
    actors: frozenset[str]
    when: When
    words: str


def occasions(
    doc: Doc,
    anchors: Sequence[TemporalAnchor],
    mentions: Sequence[ActorMention],
    contents: Sequence[Span],
) -> tuple[Occasion, ...]:
    """The dated verbs of the text's own sentences, in its order.

    Words in ``contents`` (the words of others) or in a clause about something else (“… that she
    left last week”) make no occasion.
    """
    text, claimed = doc.text, union(contents)
    named = sorted(mentions, key=lambda mention: mention.span)
    dated: dict[int, list[TemporalAnchor]] = {}
    for anchor in anchors:
        verb = None if covered(anchor.span, claimed) else dating_verb(doc, anchor)
        if verb is not None and not is_spoken_of(doc, anchor) and _is_own_story(verb):
            dated.setdefault(verb.i, []).append(anchor)
    return tuple(
        Occasion(doc[i].idx, doc[i].sent.start, _acting(doc[i], named), when, when.basis)
        for i, several in sorted(dated.items())
        if (when := narrowed(text, several)) is not None
    )


def _is_own_story(verb: Token) -> bool:
    clauses = (verb, *verb.ancestors)
    return not any(token.dep_ in ASIDE_DEPENDENCIES for token in clauses)


def _acting(verb: Token, mentions: Sequence[ActorMention]) -> frozenset[str]:
    """The actors named as the subject of a verb, or as the agent of a passive one."""
    subjects = [c for c in verb.children if c.dep_ in ACTING_DEPENDENCIES]
    if not subjects and verb.dep_ in {"conj", "advcl"}:
        subjects = [c for c in verb.head.children if c.dep_ in ACTING_DEPENDENCIES]
    if verb.lemma_.lower() in MUTUAL_VERBS:
        subjects += _together(verb)
    spans = (Span(s.left_edge.idx, s.right_edge.idx + len(s.right_edge)) for s in subjects)
    return frozenset().union(*(m.actors for span in spans for m in enclosed(mentions, span)))


def _together(verb: Token) -> list[Token]:
    """The words for those with whom it was done."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return objects + [p for c in verb.children if c.lower_ == "with" for p in c.children]
