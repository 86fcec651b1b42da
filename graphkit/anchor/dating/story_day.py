"""Finds the day of the news that an article reports: one that its headline or first lines name."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from spacy.tokens import Doc, Token

from graphkit.anchor.dating.attachment import dating_anchors
from graphkit.anchor.dating.dated_verb import dating_verb, is_spoken_of
from graphkit.anchor.dating.passages import Passages, first_prose
from graphkit.anchor.dating.verbs import (
    PAST_TAG,
    auxiliaries,
    chain,
    looks_forward,
    root,
    verb_above,
)
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.gazetteer import seeds
from graphkit.records import Span
from graphkit.text.interval_index import covered, enclosed

# Paragraphs from the first on, the headline included, whose days can be that of the news.
LEAD_PARAGRAPHS = 4
# A text of more sentences than these ends with an aside: the price of a share, what comes next.
MIN_SENTENCES_BEFORE_LAST = 3
# How long before publication the day of the news can be: one on which a main verb depends, and
# another. Older days of first paragraphs are background. Chosen on 24 articles of 2016.
MAX_AGE_OF_MAIN, MAX_AGE_OF_OTHER = timedelta(days=2), timedelta(days=1)
# The ranks of a day on which a main verb depends that reports no speech, the verb of a claim, and
# another verb.
MAIN, CLAIMED, OTHER = 1, 2, 3
# Words right before a day to which the news is compared: “the first since Friday”, “than Monday's”.
COMPARING_WORDS = re.compile(r"\b(?:than|first|like|as in)\s+(?:the\s+)?$", re.IGNORECASE)
# Words before a day that compare are looked for so far: room for the longest of them.
MAX_COMPARING_CHARS = 15
# Effects of the words before a day that leave it the day itself.
PLAIN_EFFECTS = frozenset({"", "in"})
# Commitments of verbs that mean no saying.
SILENT_COMMITMENTS = frozenset({"belief", "expectation", "silence"})


def story_day(passages: Passages, anchors: Sequence[TemporalAnchor]) -> TemporalAnchor | None:
    """The anchor that names the day of the news, or ``None`` if the first paragraphs name none.

    It is the last day of a main reporting verb, else that of another main verb, else that of any
    other words. Days in quotation marks, of a comparison or of a plan are not meant.

    >>> from graphkit.annotate import parse
    >>> from graphkit.anchor.dating.passages import passages_of
    >>> from graphkit.anchor.times.temporal_anchors import temporal_anchors
    >>> from graphkit.anchor.timex.expressions import dates
    >>> text = "A bus fell into the river on Sunday, police said on Monday."
    >>> anchors = temporal_anchors(text, dates(text, date(2018, 7, 9)), None)
    >>> story_day(passages_of(parse(text), anchors, date(2018, 7, 9)), anchors).words
    'on Monday'
    """
    published = passages.published
    if published is None:
        return None
    near = enclosed(anchors, _lead(passages))
    lead = [a for a in near if _names_a_day(passages.text, a)]
    told = ((a, _rank(passages.doc, a)) for a in lead if not covered(a.span, passages.quoted))
    recent = [(a, rank) for a, rank in told if rank is not None and _is_news(a, rank, published)]
    anchor, rank = min(recent, key=_place, default=(None, 0))
    return anchor if rank == 0 or not _opens_with_saying_of_a_plan(passages, lead) else None


def _opens_with_saying_of_a_plan(passages: Passages, lead: Sequence[TemporalAnchor]) -> bool:
    """Whether the first sentence of the prose tells what somebody said of a day to come.

    Then the saying is the news, and a day of another event below is not that of the saying.
    """
    published, first = passages.published, first_prose(passages)
    sentence = next((s for s in passages.doc.sents if s.start_char >= first.start), None)
    if sentence is None or published is None:
        return False
    main, end = sentence.root, sentence.end_char
    tellers = (main, *(c for c in main.children if c.dep_ == "parataxis"))
    days = [a.plain.start for a in lead if first.start <= a.span.start < end]
    dated = any(day and timedelta() <= published - day <= MAX_AGE_OF_MAIN for day in days)
    told = any(v.tag_ == PAST_TAG and v.lemma_.lower() in reporting_verbs() for v in tellers)
    return told and bool(days) and not dated


def _place(ranked: tuple[TemporalAnchor, int]) -> tuple[int, int, int]:
    """The order of days: by rank, of equal rank the last day first, then by the text."""
    anchor, rank = ranked
    rank = MAIN if rank == CLAIMED else rank
    return rank, -(anchor.plain.start or date.min).toordinal(), anchor.span.start


def _lead(passages: Passages) -> Span:
    """The first paragraphs, without the last sentence of a text of several."""
    first, sentences = passages.paragraphs[:LEAD_PARAGRAPHS], list(passages.doc.sents)
    several = len(sentences) > MIN_SENTENCES_BEFORE_LAST
    end = sentences[-1].start_char if several else len(passages.text)
    return Span(0, min(first[-1].end, end) if first else 0)


def _names_a_day(text: str, anchor: TemporalAnchor) -> bool:
    """Whether an anchor is one single day, plainly named and not compared with."""
    before = text[max(0, anchor.span.start - MAX_COMPARING_CHARS) : anchor.span.start]
    single = anchor.plain.start is not None and anchor.plain.start == anchor.plain.end
    plain = not anchor.event and anchor.effect in PLAIN_EFFECTS
    return single and plain and not COMPARING_WORDS.search(before)


def _rank(doc: Doc, anchor: TemporalAnchor) -> int | None:
    """How near a day is to the news, 0 the nearest; ``None`` for a day of a plan.

    It is 0 for a main reporting verb, :data:`MAIN` for another main verb, :data:`CLAIMED` for that
    of a claim before “…, police said”, :data:`OTHER` for another verb, and 4 for other words.
    """
    head, verb = root(doc, anchor.span), dating_verb(doc, anchor)
    low = verb if verb is not None else verb_above(head) if head is not None else None
    if head is not None and _is_reported(doc, head.sent.root, anchor):
        return 0
    if low is not None and _is_no_news(low):
        return None
    if verb is None:
        return OTHER + 1
    if is_spoken_of(doc, anchor) or _is_aside(head):
        return OTHER
    if not _is_main(verb):
        return CLAIMED if any(map(_is_claimed, chain(verb))) else OTHER
    return 0 if verb.lemma_.lower() in reporting_verbs() else MAIN


def _is_reported(doc: Doc, main: Token, anchor: TemporalAnchor) -> bool:
    """Whether an anchor dates the main verb of its sentence, which reports what somebody said."""
    if main.lemma_.lower() not in reporting_verbs() or looks_forward(main):
        return False
    cue = Span(main.idx, main.idx + len(main))
    return "had" not in auxiliaries(main) and bool(dating_anchors(doc, cue, (anchor,), ()))


def _is_no_news(verb: Token) -> bool:
    """Whether a verb tells a plan, what was before, or what a picture shows: “Lund speaking …”."""
    caption = verb.dep_ == "ROOT" and verb.tag_ == "VBG" and not auxiliaries(verb)
    return caption or looks_forward(verb) or "had" in auxiliaries(verb)


def _is_main(verb: Token) -> bool:
    """Whether a verb, or one that shares its day, is that of a sentence."""
    return any(v.dep_ == "ROOT" for v in chain(verb))


def _is_claimed(verb: Token) -> bool:
    """Whether a verb is that of the claim before “…, police said”."""
    return verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i


def _is_aside(head: Token | None) -> bool:
    """Whether a time dates words that are added to a noun: “the remarks, made on Saturday”."""
    verb = verb_above(head) if head is not None else None
    return verb is not None and verb.dep_ in {"acl", "relcl"}


def _is_news(anchor: TemporalAnchor, rank: int, published: date) -> bool:
    day = anchor.plain.start
    oldest = MAX_AGE_OF_MAIN if rank <= MAIN else MAX_AGE_OF_OTHER
    return day is not None and timedelta() <= published - day <= oldest


@cache
def reporting_verbs() -> frozenset[str]:
    """The lemmas of verbs that report what somebody says in a clause."""
    rows = seeds.rows("cues/verbs.tsv")
    return frozenset(r["lemma"] for r in rows if _reports(r["frames"], r["commitment"]))


def _reports(frames: str, commitment: str) -> bool:
    return "clause" in frames.split(",") and commitment not in SILENT_COMMITMENTS
