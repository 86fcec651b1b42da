"""Finds occasions: dated actions that a text tells. What is said on an occasion has its day."""

from collections.abc import Sequence

from msgspec import Struct
from spacy.tokens import Doc, Token

from graphkit.anchor.dating.dated_verb import dating_verb, is_spoken_of
from graphkit.anchor.dating.verbs import chain, is_participle, root
from graphkit.anchor.times.narrowing import narrowed
from graphkit.anchor.times.nouns import speaking_nouns
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

# Words that make a noun the one spoken of before.
KNOWN_DETERMINERS = frozenset({"the", "that", "this", "their", "his", "her", "its"})
# Sentences between a dated verb and the saying on its occasion: “Norland signed the pact on Friday.
# It was hot. At the signing, the minister said …”. Chosen on sentences of our own.
MAX_SENTENCES_TO_SCENE = 2


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


def scene(doc: Doc, cue: Span, dated: Sequence[Occasion]) -> Occasion | None:
    """The last dated verb before a saying that names an occasion without a day, or ``None``.

    ``dated`` are the occasions in the order of the text. “In speeches before the signing, he said
    …” is of the day on which the pact was joined, if that was told right before.
    """
    verb = root(doc, cue)
    if verb is None or not any(_names_occasion(v) for v in chain(verb)):
        return None
    first = _first_of_scene(doc, verb)
    before = [o for o in dated if first <= o.sentence < verb.sent.start]
    return before[-1] if before else None


def _names_occasion(verb: Token) -> bool:
    """Whether a phrase with a preposition of a verb names an occasion: “at the signing”."""
    openings = (c for c in verb.children if c.dep_ == "advcl" and is_participle(c))
    phrases = (c for v in (verb, *openings) for c in v.children if c.dep_ == "prep")
    return any(_is_occasion(token) for phrase in phrases for token in phrase.subtree)


def _is_occasion(token: Token) -> bool:
    known = any(c.lower_ in KNOWN_DETERMINERS for c in token.children)
    return token.dep_ == "pobj" and known and token.lemma_.lower() in speaking_nouns()


def _first_of_scene(doc: Doc, verb: Token) -> int:
    """The number of the first token of the sentences that can tell of a saying's occasion."""
    first = verb.sent.start
    for _ in range(MAX_SENTENCES_TO_SCENE):
        first = doc[max(0, first - 1)].sent.start
    return first
