"""Tells what speaks for and against a stretch as the content of a report."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, log1p
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.choices.label_shares import LabelShares
from graphkit.extract.choices.report import Phrases, Report, Told
from graphkit.extract.choices.source_features import COUNTS, YES_NO
from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.stretches import tokens_at
from graphkit.records import Span
from graphkit.text.spans import cover, length

# Parts of speech whose words are told themselves; of others only the part of speech is.
TOLD_WORDS = frozenset({"SCONJ", "ADP", "DET", "PRON", "PART", "CCONJ", "AUX"})
# Sums of log-odds beyond these say no more; they are told in quarters.
MOST_ODDS = 8.0
# Added to probabilities, so that their log-odds are at most 5.3; and those of a word outside of the
# window.
ODDS_FLOOR, UNSEEN_ODDS = 0.005, -1.0
# The share of quoted words from which a content counts as quoted, and the most signs behind the
# last word of a sentence (our own choice).
ALL_QUOTED, SIGNS_AT_END = 0.9, 2
# Characters from which on a content is a step longer.
SIZES = (12, 30, 60, 120, 240, 480)


class ContentSetting(NamedTuple):
    """What is the same for all stretches of a report.

    ``quoted`` says how much of the present content is in quotation marks, ``by`` whether the model
    found the report, ``verb`` the cue's lemma if the tables have it. ``now`` and ``ruled`` are the
    present content and that of the rules. ``starts`` and ``ends`` count how many phrases begin and
    end at a place. ``odds`` are the log-odds of content for each word of the window.
    """

    quoted: str
    by: str
    verb: str
    now: Span
    ruled: Span | None
    starts: Counter[int]
    ends: Counter[int]
    odds: Sequence[float]


def content_features(report: Report, phrases: Phrases) -> Iterator[list[Told]]:
    """The features of each stretch."""
    setting = _setting(report, phrases)
    for spans, origins in phrases.items():
        yield [*_of_content(report, spans, origins, setting)]


def _setting(report: Report, phrases: Phrases) -> ContentSetting:
    cue, ruled = report.cue, report.ruled
    plain = [
        cover(spans)
        for spans, origins in phrases.items()
        if any(o in {"now", "rule"} or o.startswith("below") for o in origins)
    ]
    within = sum(
        max(0, min(q.span.end, s.end) - max(q.span.start, s.start))
        for s in report.one.content
        for q in report.near_quotes((s,))
    )
    share = within / max(1, length(report.one.content))
    return ContentSetting(
        quoted="all" if share > ALL_QUOTED else "part" if share else "none",
        by="rules" if report.labels is None else "model",
        verb=cue.lemma_.lower() if reporting_verb(cue) is not None else cue.pos_,
        now=cover(report.one.content),
        ruled=cover(ruled.content) if ruled is not None else None,
        starts=Counter(span.start for span in plain),
        ends=Counter(span.end for span in plain),
        odds=[_log_odds(share) for share in report.labels.content] if report.labels else (),
    )


def _of_content(
    report: Report, spans: tuple[Span, ...], origins: Sequence[str], setting: ContentSetting
) -> Iterator[Told]:
    for origin in origins:
        yield "origin", origin, "", 1.0
        yield "origin, quoted", origin, setting.quoted, 1.0
        yield "origin, finder", origin, setting.by, 1.0
    yield "origins", COUNTS[min(len(origins), 6)], "", 1.0
    own = cover(spans)
    yield from _of_edges(own, setting)
    yield "parts", COUNTS[min(len(spans), 3)], "", 1.0
    yield "size", COUNTS[sum(length(spans) > least for least in SIZES)], "", 1.0
    part = report.doc.char_span(own.start, own.end, alignment_mode="expand")
    if part is not None:
        first, last = _outer_words(report.doc, part.start, part.end)
        yield from _of_first(first, setting)
        yield from _of_last(first, last, report)
        yield from _of_change(own, report, setting)
    if report.labels is not None:
        yield from _of_odds(report.labels, spans, report.one.content, setting.odds)


def _of_edges(own: Span, setting: ContentSetting) -> Iterator[Told]:
    now, ruled = setting.now, setting.ruled
    yield "edges of now", YES_NO[own.start == now.start], YES_NO[own.end == now.end], 1.0
    if ruled is None:
        yield "no rule", "", "", 1.0
    else:
        yield "start of the rule", YES_NO[own.start == ruled.start], "", 1.0
        yield "end of the rule", YES_NO[own.end == ruled.end], "", 1.0
    yield "phrases that start so", "", "", min(3, setting.starts[own.start]) / 2
    yield "phrases that end so", "", "", min(3, setting.ends[own.end]) / 2


def told_word(token: Token) -> str:
    """A word that belongs to the grammar, or the part of speech of another."""
    return token.lower_ if token.pos_ in TOLD_WORDS else token.pos_


def _outer_words(doc: Doc, start: int, end: int) -> tuple[Token, Token]:
    """The first and the last of some tokens that are no signs; else the first and the last."""
    words = (doc[n] for n in range(start, end) if not doc[n].is_punct)
    first = next(words, doc[start])
    behind = (doc[n] for n in range(end - 1, start - 1, -1) if not doc[n].is_punct)
    return first, next(behind, doc[end - 1])


def _of_first(first: Token, setting: ContentSetting) -> Iterator[Told]:
    yield "first tag", first.tag_, "", 1.0
    yield "first label", first.dep_, "", 1.0
    yield "first word", told_word(first), "", 1.0
    yield "first word, cue", told_word(first), setting.verb, 1.0
    if first.i:
        before = first.nbor(-1)
        yield "before it", before.tag_, "", 1.0
        yield "sign before it", before.text if before.is_punct else "", "", 1.0


def _of_last(first: Token, last: Token, report: Report) -> Iterator[Told]:
    doc = report.doc
    sign = doc[last.i + 1].text if last.i + 1 < len(doc) and doc[last.i + 1].is_punct else ""
    yield "last tag", last.tag_, "", 1.0
    yield "last label", last.dep_, "", 1.0
    yield "last part of speech, sign", last.pos_, sign, 1.0
    yield "sign after it", sign, "", 1.0
    after = next(
        (t for t in doc[last.i + 1 : last.i + 4] if not t.is_punct and not t.is_space), None
    )
    sentence = last.sent
    if after is not None:
        same = after.sent.start == sentence.start
        yield "after it", after.tag_ if same else "end", "", 1.0
        yield "word after it", told_word(after) if same else "end", "", 1.0
        yield "label after it", after.dep_ if same else "end", sign, 1.0
        crosses = same and first.i <= after.head.i <= last.i and after.head.i != report.cue.i
        yield "ends inside a phrase", YES_NO[crosses], "", 1.0
    yield "ends the sentence", YES_NO[sentence[-1].i - last.i <= SIGNS_AT_END], "", 1.0
    one = first.i >= sentence.start
    count = (
        1 if one else 1 + sum(bool(doc[n].is_sent_start) for n in range(first.i + 1, last.i + 1))
    )
    yield "sentences", COUNTS[min(4, count)], "", 1.0


def _of_change(own: Span, report: Report, setting: ContentSetting) -> Iterator[Told]:
    """What is cut off from the present content, or added to it."""
    now, doc = setting.now, report.doc
    if own.end < now.end:
        tail = [t for t in tokens_at(doc, Span(own.end, now.end)) if not t.is_punct]
        if tail:
            first = tail[0]
            top = _top(first)
            head = top.head
            yield "cut phrase", top.dep_, "", 1.0
            yield "cut word", told_word(first), "", 1.0
            yield "cut from", "cue" if head.i == report.cue.i else head.pos_, "", 1.0
    elif own.end > now.end:
        added = [t for t in tokens_at(doc, Span(now.end, own.end)) if not t.is_punct]
        if added:
            yield "added word", told_word(added[0]), "", 1.0
            yield "added label", added[0].dep_, "", 1.0
    if own.start > now.start:
        lead = tokens_at(doc, Span(now.start, own.start))
        if lead:
            yield "cut start", told_word(lead[0]), COUNTS[min(3, len(lead))], 1.0


def _top(token: Token) -> Token:
    """The highest word above a word whose phrase begins with it."""
    top = token
    while top.head != top and top.head.left_edge.i >= token.i:
        top = top.head
    return top


def _of_odds(
    labels: LabelShares, spans: Sequence[Span], now: Sequence[Span], odds: Sequence[float]
) -> Iterator[Told]:
    """The log-odds of content for the words that are added, cut off, inside and beside."""
    own = {n for span in spans for n in labels.words(span)}
    was = {n for span in now for n in labels.words(span)}
    for name, words in (("added", own - was), ("cut", was - own)):
        these = [odds[n] for n in words]
        if these:
            edge = min(these) if name == "added" else max(these)
            yield name + ", sum", "", "", _bounded(sum(these))
            yield name + ", mean", "", "", _bounded(sum(these) / len(these))
            yield name + ", worst", "", "", _bounded(edge)
            yield name + ", words", "", "", log1p(len(these))
    if own:
        inner = [odds[n] for n in own]
        yield "inside, mean", "", "", _bounded(sum(inner) / len(inner))
        yield "inside, least", "", "", _bounded(min(inner))
        beside = (min(own) - 1, max(own) + 1)
        known = [odds[n] for n in beside if 0 <= n < len(odds)]
        yield "beside, most", "", "", _bounded(max(known, default=UNSEEN_ODDS))


def _bounded(odds: float) -> float:
    return max(-MOST_ODDS, min(MOST_ODDS, odds)) / 4


def _log_odds(share: float) -> float:
    return log((share + ODDS_FLOOR) / (1 - share + ODDS_FLOOR))
