"""Occasions: dated doings that a text tells, whose day is that of what is said on them."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct
from spacy.tokens import Doc, Token

from graphkit.anchor.dating.attachment import dating_verb, spoken_of
from graphkit.anchor.times.narrowing import narrowed
from graphkit.anchor.times.positions import among, covered, united
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span, When

# What a text says of the week before its publication is its news; older dates are background,
# which the text leaves again after a sentence.
NEWS = timedelta(days=7)
ACTING = frozenset({"nsubj", "nsubjpass", "agent"})
# Verbs of what people do together: “met her”, “spoke with her”.
MUTUAL = frozenset({"meet", "talk", "speak", "confer", "negotiate", "debate", "ask", "interview"})
# Clauses that do not tell the text's own story: what is said, and what is added about a noun.
ASIDE = frozenset({"ccomp", "relcl", "acl", "csubj"})


class ActorMention(Struct, frozen=True):
    """Where somebody is named; ``who`` is compared with a speech's speakers."""

    span: Span
    who: frozenset[str]


class Occasion(Struct, frozen=True):
    """A dated verb: the place of its word, its sentence's first token, who acted, when."""

    at: int
    sentence: int
    who: frozenset[str]
    when: When


def occasions(
    doc: Doc, told: Sequence[TemporalAnchor], named: Sequence[ActorMention], closed: Sequence[Span]
) -> tuple[Occasion, ...]:
    """The dated verbs of the text's own sentences, in its order.

    What stands in ``closed`` spans (what others say) or in a clause about something else
    (“… that she left last week”) makes no occasion.
    """
    text, shut = doc.text, united(closed)
    names = sorted(named, key=lambda n: n.span)
    dated: dict[int, list[TemporalAnchor]] = {}
    for time in told:
        verb = None if covered(time.span, shut) else dating_verb(doc, time)
        if verb is not None and not spoken_of(doc, time) and _main(verb):
            dated.setdefault(verb.i, []).append(time)
    return tuple(
        Occasion(doc[i].idx, doc[i].sent.start, _acting(doc[i], names), when)
        for i, times in sorted(dated.items())
        if (when := narrowed(text, times)) is not None
    )


def _main(verb: Token) -> bool:
    return verb.dep_ not in ASIDE and not any(a.dep_ in ASIDE for a in verb.ancestors)


def _acting(verb: Token, named: Sequence[ActorMention]) -> frozenset[str]:
    """Who is named as the subject of a verb, or as the agent of a passive one."""
    subjects = [c for c in verb.children if c.dep_ in ACTING]
    if not subjects and verb.dep_ in {"conj", "advcl"}:
        subjects = [c for c in verb.head.children if c.dep_ in ACTING]
    if verb.lemma_.lower() in MUTUAL:
        subjects += _together(verb)
    spans = (Span(s.left_edge.idx, s.right_edge.idx + len(s.right_edge)) for s in subjects)
    return frozenset().union(*(n.who for span in spans for n in among(named, span)))


def _together(verb: Token) -> list[Token]:
    """With whom it was done."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return objects + [p for c in verb.children if c.lower_ == "with" for p in c.children]
