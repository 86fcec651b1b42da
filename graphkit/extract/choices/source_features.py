"""Tells what speaks for and against a phrase as the source of a report."""

from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

from spacy.tokens import Token

from graphkit.extract.choices.label_shares import LabelShares
from graphkit.extract.choices.report import Phrases, Report, Told
from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.sources import is_passive
from graphkit.extract.stretches import tokens_at
from graphkit.records import Span
from graphkit.text.spans import cover, overlap_any

# The origins of a phrase that are told together.
MAIN_ORIGINS = ("now", "rule", "model", "parse", "none", "subject 0")
# Counts as words, the last for all higher ones.
COUNTS = ("0", "1", "2", "3", "4", "5", "6")
YES_NO = ("no", "yes")
# Characters behind which a phrase is so many steps away from the cue.
AWAY = (2, 10, 25, 50, 100, 200)


class SourceSetting(NamedTuple):
    """What is the same for all phrases of a report.

    ``voice`` is that of the cue, ``by`` says whether the model found the report, ``form`` is the
    part of speech and the dependency label of the cue, ``verb`` its lemma if the tables have it.
    ``named`` says whether the present source is somebody.
    """

    voice: str
    by: str
    form: str
    verb: str
    named: str


def source_features(report: Report, phrases: Phrases) -> Iterator[list[Told]]:
    """The features of each phrase."""
    cue = report.cue
    setting = SourceSetting(
        voice="passive" if is_passive(cue) else "active",
        by="rules" if report.labels is None else "model",
        form=f"{cue.pos_} {cue.dep_}",
        verb=cue.lemma_.lower() if reporting_verb(cue) is not None else cue.pos_,
        named=YES_NO[bool(report.one.source)],
    )
    for spans, origins in phrases.items():
        yield [*_of_origins(origins, setting), *_of_phrase(report, spans, setting)]


def _of_origins(origins: Sequence[str], setting: SourceSetting) -> Iterator[Told]:
    for origin in origins:
        yield "origin", origin, "", 1.0
        yield "origin, voice", origin, setting.voice, 1.0
        yield "origin, finder", origin, setting.by, 1.0
        yield "origin, cue", origin, setting.form, 1.0
    yield "origins", COUNTS[min(len(origins), len(COUNTS) - 1)], "", 1.0
    yield "main origins", " ".join(o for o in MAIN_ORIGINS if o in origins), "", 1.0


def _of_phrase(report: Report, spans: tuple[Span, ...], setting: SourceSetting) -> Iterator[Told]:
    if not spans:
        yield "nobody", setting.verb, "", 1.0
        yield "nobody, voice", setting.voice, setting.named, 1.0
        yield "nobody, cue", setting.form, report.cue.tag_, 1.0
        if report.labels is not None:
            yield "share left", "", "", 2 * max(report.labels.source)
        return
    yield from _of_place(report, cover(spans))
    yield from _of_head(report, spans, setting)
    yield (
        "is or has the present",
        YES_NO[any(overlap_any(span, report.one.source) for span in spans)],
        "",
        1.0,
    )
    if report.labels is not None:
        yield from _of_labels(report.labels, spans)


def _of_place(report: Report, span: Span) -> Iterator[Told]:
    cue, content = report.one.cue[0], report.one.content
    before = span.start < cue.start
    gap = (span.end, cue.start) if before else (cue.end, span.start)
    between = any(gap[0] <= part.start < gap[1] for part in content)
    yield "side", "before" if before else "behind", "", 1.0
    yield "characters away", COUNTS[sum(gap[1] - gap[0] > least for least in AWAY)], "", 1.0
    yield "content between", YES_NO[between], "", 1.0


def _of_head(report: Report, spans: tuple[Span, ...], setting: SourceSetting) -> Iterator[Told]:
    inside = [token for span in spans for token in tokens_at(report.doc, span)]
    yield "words", COUNTS[min(len(inside), len(COUNTS) - 1)], "", 1.0
    main = main_word(inside)
    if main is None:
        return
    label = main.dep_
    yield "head part of speech", main.pos_, "", 1.0
    yield "head tag", main.tag_, "", 1.0
    yield "head name", main.ent_type_, "", 1.0
    yield "head label", label, "", 1.0
    yield "head label, voice", label, setting.voice, 1.0
    yield "head hangs on the cue", YES_NO[main.head == report.cue], "", 1.0
    yield "in the sentence", YES_NO[main.sent.start == report.cue.sent.start], "", 1.0
    if main.pos_ == "PRON":
        yield "pronoun", main.lower_, "", 1.0


def main_word(inside: Sequence[Token]) -> Token | None:
    """The first of some words whose head is none of them."""
    numbers = {token.i for token in inside}
    return next((token for token in inside if token.head.i not in numbers), None)


def _of_labels(labels: LabelShares, spans: tuple[Span, ...]) -> Iterator[Told]:
    numbers = {n for span in spans for n in labels.words(span)}
    shares = [labels.source[n] for n in numbers] or [0.0]
    most = max(shares)
    rest = max((s for n, s in enumerate(labels.source) if n not in numbers), default=0.0)
    yield "share, mean", "", "", 2 * sum(shares) / len(shares)
    yield "share, least", "", "", 2 * min(shares)
    yield "share, most", "", "", 2 * most
    yield "share, log", "", "", log(most + 0.01) / 2
    yield "share left", "", "", 2 * rest
