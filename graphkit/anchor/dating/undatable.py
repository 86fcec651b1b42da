"""Finds signs that something was said on no single day, or on one that nobody can tell."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Token

from graphkit.anchor.dating.dated_verb import dating_verb, is_spoken_of
from graphkit.anchor.dating.passages import Passages, is_in_lead
from graphkit.anchor.dating.story_day import reporting_verbs
from graphkit.anchor.dating.verbs import (
    PAST_FORM_TAGS,
    PRESENT_TAGS,
    auxiliaries,
    chain,
    depth,
    root,
)
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.gazetteer import seeds
from graphkit.records import Span
from graphkit.text.dependencies import NOUN_SUBJECTS
from graphkit.text.interval_index import covered, enclosed, union

# Why something has no day: the tense of its verb, an adverb of the verb, a saying that is only
# possible or a condition, a saying inside of a quotation, one of nobody in particular, one that a
# relative clause tells beside, what was before the news (“after admitting”), what is believed,
# what many say again and again, what data show, and a passage about another time.
Sign = Literal[
    "perfect", "past perfect", "adverb", "possible", "quoted", "generic", "aside", "earlier",
    "belief", "habit", "data", "other time"
]  # fmt: skip
PERFECT_AUXILIARIES = frozenset({"has", "have", "'ve", "’ve", "'s", "’s"})
# “’d” before a participle is “had”; before an infinitive it is “would”.
SHORT_HAD = frozenset({"'d", "’d"})
# Verbs of what data show, which nobody says.
SHOWING_VERBS = frozenset({"show", "suggest", "indicate", "reveal", "point"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
POSSIBLE_AUXILIARIES = frozenset(
    {"will", "may", "might", "could", "can", "should", "must", "'ll", "’ll"}
)
# An auxiliary of a claim that a verb of the past leaves as it is where the claim is still of today.
KEPT_AUXILIARIES = frozenset({"will", "'ll", "’ll"})
# Adverbs of what was said at another time, or again and again.
ADVERBS_OF_OTHER_TIMES = frozenset(
    {
        *("long", "often", "always", "repeatedly", "frequently", "previously", "once", "never"),
        *("consistently", "sometimes", "usually", "earlier", "originally", "initially", "already"),
        *("formerly", "regularly", "routinely", "traditionally", "historically", "constantly"),
    }
)  # fmt: skip
# The verb above what somebody did again and again: “used to say”.
HABIT = "used"
EARLIER_PREPOSITIONS = frozenset({"after", "since"})
GENERIC_SOURCES = frozenset({"you", "we", "i", "who", "which", "one"})
# A passage is about another time if the last time before the saying ended so long ago.
MAX_AGE_OF_PRESENT = timedelta(days=20)
# Characters from the start of a paragraph in which a time opens it.
MAX_CHARS_TO_OPENING_TIME = 6


def sign(passages: Passages, cue: Span, contents: Sequence[Span], source: str) -> Sign | None:
    """The sign that a saying without a date of its own has no day, or ``None``.

    ``cue`` and ``contents`` are the places of the saying, ``source`` the words for the speaker.
    """
    verb = root(passages.doc, cue)
    if verb is None:
        return None
    if covered(cue, passages.quoted):
        return "quoted"
    if source.lower() in GENERIC_SOURCES:
        return "generic"
    is_news = is_in_lead(passages, cue.start)
    told = _of_tense(verb, is_news=is_news) or _of_sense(verb, is_news=is_news)
    if told is None and not _is_of_now(verb) and _is_background(passages, cue, contents):
        return "other time"
    return told


def _is_of_now(verb: Token) -> bool:
    """Whether a claim keeps “will” behind a verb of the past: it is of the present of the news."""
    claims = (c for c in verb.children if c.dep_ == "ccomp")
    return any(auxiliaries(claim) & KEPT_AUXILIARIES for claim in claims)


def _of_sense(verb: Token, *, is_news: bool) -> Sign | None:
    """The sign that a verb tells no saying of one day: belief, habit, what data show."""
    heads = (c for c in verb.children if c.dep_ in NOUN_SUBJECTS)
    subjects = sorted(heads, key=lambda head: abs(head.i - verb.i))[:1]
    if verb.lemma_.lower() in SHOWING_VERBS and any(
        s.lemma_.lower() in data_nouns() for s in subjects
    ):
        return "data"
    if is_news:
        return None
    if verb.lemma_.lower() in believing_verbs():
        return "belief"
    present = verb.tag_ in PRESENT_TAGS and not auxiliaries(verb)
    called = any(c.lower_ == "what" for c in verb.children)
    return "habit" if present and (called or any(map(_is_many, subjects))) else None


def _is_many(subject: Token) -> bool:
    """Whether a subject is a group without a number: “critics”, “the officials”."""
    counted = any(c.dep_ == "nummod" for c in subject.children)
    return subject.tag_ in PLURAL_TAGS and not counted


@cache
def believing_verbs() -> frozenset[str]:
    """The lemmas of verbs of belief, which last longer than a day."""
    rows = seeds.rows("cues/verbs.tsv")
    return frozenset(row["lemma"] for row in rows if row["commitment"] == "belief")


@cache
def data_nouns() -> frozenset[str]:
    """The nouns for polls, studies and figures."""
    return frozenset(r["noun"] for r in seeds.rows("cues/documents.tsv") if r["medium"] == "study")


def _of_tense(verb: Token, *, is_news: bool) -> Sign | None:
    """The sign that a verb's tense, adverbs and clause give; in the lead “has said” is news."""
    helpers = auxiliaries(verb)
    if "had" in helpers or (helpers & SHORT_HAD and verb.tag_ in PAST_FORM_TAGS):
        return "past perfect"
    if helpers & PERFECT_AUXILIARIES and verb.tag_ in {"VBN", "VBD", "VBG"} and not is_news:
        return "perfect"
    if _adverbs(verb) & ADVERBS_OF_OTHER_TIMES or verb.head.lower_ == HABIT:
        return "adverb"
    if verb.dep_ == "pcomp" and verb.head.lower_ in EARLIER_PREPOSITIONS:
        return "earlier"
    if helpers & POSSIBLE_AUXILIARIES or any(c.lower_ == "if" for c in verb.children):
        return "possible"
    aside = any(v.dep_ == "relcl" for v in chain(verb))
    return "aside" if aside and verb.lemma_.lower() not in reporting_verbs() else None


def _adverbs(verb: Token) -> frozenset[str]:
    """The words below a verb and below the verb that it is joined to, in small letters."""
    verbs = (verb, verb.head) if verb.dep_ == "conj" else (verb,)
    return frozenset(c.lower_ for v in verbs for c in v.children)


def _is_background(passages: Passages, cue: Span, contents: Sequence[Span]) -> bool:
    """Whether the sentence of a saying, or its paragraph up to it, is about another time."""
    doc, published = passages.doc, passages.published
    verb = root(doc, cue)
    place = next((p for p in passages.paragraphs if p.start <= cue.start < p.end), None)
    if verb is None or place is None or published is None:
        return False
    reach = Span(place.start, max(cue.end, verb.sent.end_char))
    claimed = union(contents)
    near = (a for a in enclosed(passages.anchors, reach) if not covered(a.span, claimed))
    ends = [a.plain.end or a.plain.start for a in near if _tells_the_time(doc, place, a)]
    last = max((end for end in ends if end), default=published)
    return published - last > MAX_AGE_OF_PRESENT


def _tells_the_time(doc: Doc, paragraph: Span, anchor: TemporalAnchor) -> bool:
    """Whether an anchor tells the time of its passage: it opens it, or dates a main verb."""
    opens = anchor.span.start - paragraph.start < MAX_CHARS_TO_OPENING_TIME
    lasts = anchor.effect in {"since", "until"}
    dates_a_verb = dating_verb(doc, anchor) is not None and not is_spoken_of(doc, anchor)
    return dates_a_verb and not lasts and (opens or depth(doc, anchor.span) <= 1)
