"""Finds occasions: dated actions that a text tells. What is said on an occasion has its day."""

from collections.abc import Sequence

from msgspec import Struct
from spacy.tokens import Doc, Token

from graphkit.anchor.dating.attachment import dating_verb, is_spoken_of
from graphkit.anchor.times.narrowing import narrowed
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span, When
from graphkit.text.dependencies import NOUN_SUBJECTS
from graphkit.text.interval_index import covered, enclosed, union

# Dependency labels of those who act: the subject of a verb, the agent of a passive one.
ACTING_DEPENDENCIES = NOUN_SUBJECTS | {"agent"}
# Verbs whose object acts too: “met her”, “spoke with her”.
MUTUAL_VERBS = frozenset(
    {"meet", "talk", "speak", "confer", "negotiate", "debate", "ask", "interview"}
)
# Dependency labels of clauses that do not tell the text's own story: what is said, and what is
# added about a noun.
ASIDE_DEPENDENCIES = frozenset({"ccomp", "relcl", "acl", "csubj"})


class ActorMention(Struct, frozen=True):
    """A place where actors are named.

    ``span`` is the place. ``actors`` are ids, or other strings that can be compared with the
    speakers of a speech act.
    """

    span: Span
    actors: frozenset[str]


class Occasion(Struct, frozen=True):
    """A dated verb.

    ``at`` is the offset of the verb in code points, ``sentence`` the number of the first token of
    its sentence. ``actors`` are those who act. ``when`` is its interval, ``words`` the words that
    date it, with quotation marks; they also date what else is said on the occasion.
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
    """The dated verbs of the text's own story, in the order of the text.

    A time in ``contents`` (what others say) or in a clause of :data:`ASIDE_DEPENDENCIES` (“… that
    she left last week”) makes no occasion.
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
    """Whether neither a verb nor a word above it opens a clause of something else."""
    clauses = (verb, *verb.ancestors)
    return not any(token.dep_ in ASIDE_DEPENDENCIES for token in clauses)


def _acting(verb: Token, mentions: Sequence[ActorMention]) -> frozenset[str]:
    """The actors named as the subject or agent of a verb, or as partner of a mutual verb.

    A verb without a subject has that of the verb that it is joined to.
    """
    subjects = [c for c in verb.children if c.dep_ in ACTING_DEPENDENCIES]
    if not subjects and verb.dep_ in {"conj", "advcl"}:
        subjects = [c for c in verb.head.children if c.dep_ in ACTING_DEPENDENCIES]
    if verb.lemma_.lower() in MUTUAL_VERBS:
        subjects += _together(verb)
    spans = (Span(s.left_edge.idx, s.right_edge.idx + len(s.right_edge)) for s in subjects)
    return frozenset().union(*(m.actors for span in spans for m in enclosed(mentions, span)))


def _together(verb: Token) -> list[Token]:
    """The objects of a mutual verb and of its “with”: *her* in “met her”, “spoke with her”."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return objects + [p for c in verb.children if c.lower_ == "with" for p in c.children]
