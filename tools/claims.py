"""Claims on articles that somebody read: ``python -m tools.claims DATA GOLD``.

``GOLD`` is the file of :mod:`tools.news`. For each level the tool counts the reports that are
found, those whose speaker's words and edges are right too, and the statements that answer no
report. The edges are right if the claim has at least ``MIN_RIGHT_EDGES`` of the words that gold's
claim or the found one has; ``exact`` are those with the same words.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.measure.pairing import one_to_one
from graphkit.records import Article, Search, Span, Utterance
from graphkit.records.search import Level
from graphkit.text.paragraphs import WORD_CHARACTERS
from tools.news import Report, articles

# With the cue of the report, so much of the claim is enough; without it, half.
MIN_SHARED, MIN_SHARED_WITH_CUE = 0.5, 0.2
CUE_POINTS = 0.3
MIN_RIGHT_EDGES = 0.9
Words = frozenset[int]


def main() -> None:
    """Prints the counts of each level, and the faults of one outcome."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path)
    given.add_argument("gold", type=Path)
    given.add_argument("--level", choices=get_args(Level), action="append")
    given.add_argument("--show", default="", help="the outcome whose claims are printed")
    chosen = given.parse_args()
    for level in chosen.level or get_args(Level):
        total: Counter[str] = Counter()
        for article, reports in articles(chosen.data, chosen.gold):
            for outcome, *shown in judged(article, reports, Search(level=level)):
                total[outcome] += 1
                if outcome == chosen.show:
                    print(level, article.path, *shown, sep=" | ")
        print(level, _figures(total))


def _figures(total: Counter[str]) -> str:
    listed = sum(total.values()) - total["false"]
    found = listed - total["missed"]
    right = total["exact"] + total["right"]
    return (
        f"listed {listed}, found {found} ({found / listed:.1%}), right speaker and edges {right}"
        f" ({right / listed:.1%}), exact {total['exact']}, speaker wrong {total['speaker']},"
        f" edges wrong {total['edges']}, false {total['false']}"
        f" ({total['false'] / max(1, found + total['false']):.1%})"
    )


def judged(
    article: Article, reports: Sequence[Report], search: Search
) -> Iterator[tuple[str, str, str]]:
    """For each report its outcome, its words and those found; then the false statements."""
    text = article.text
    found = extract(article, parse(text), search).utterances
    fits = (
        (-fit, i, j)
        for i, report in enumerate(reports)
        for j, one in enumerate(found)
        if (fit := _fit(report, one, text))
    )
    pairs = dict(one_to_one((i, j) for _, i, j in sorted(fits)))
    for i, report in enumerate(reports):
        one = found[pairs[i]] if i in pairs else None
        yield (_outcome(report, one, text), _said(report, text), _told(one, text))
    for j, one in enumerate(found):
        if j not in pairs.values():
            yield "false", "-", _told(one, text)


def _fit(report: Report, one: Utterance, text: str) -> float:
    """How well a statement answers a report, 0 where it does not."""
    shared = _shared(_wanted(report, text), _words(one.content, text))
    cue = report["cue"] or (0, 0)
    same_cue = any(span.start < cue[1] and cue[0] < span.end for span in one.cue)
    least = MIN_SHARED_WITH_CUE if same_cue else MIN_SHARED
    return shared + CUE_POINTS * same_cue if shared >= least else 0.0


def _outcome(report: Report, one: Utterance | None, text: str) -> str:
    if one is None:
        return "missed"
    if not _same_source(report, one, text):
        return "speaker"
    wanted, found = _wanted(report, text), _words(one.content, text)
    if wanted == found:
        return "exact"
    return "right" if _shared(wanted, found) >= MIN_RIGHT_EDGES else "edges"


def _same_source(report: Report, one: Utterance, text: str) -> bool:
    """Whether half of the words found for the speaker are gold's, and half of gold's are found."""
    wanted = _words([Span(*report["source"])], text) if report["source"] else frozenset()
    found = _words(one.source, text)
    if not wanted or not found:
        return wanted == found
    return 2 * len(wanted & found) >= min(len(wanted), len(found))


def _wanted(report: Report, text: str) -> Words:
    return _words([Span(*place) for place in report["content"]], text)


def _words(spans: Sequence[Span], text: str) -> Words:
    """The starts of the words of some spans."""
    return frozenset(
        found.start() for s in spans for found in WORD_CHARACTERS.finditer(text, s.start, s.end)
    )


def _shared(one: Words, other: Words) -> float:
    return len(one & other) / max(1, len(one | other))


def _said(report: Report, text: str) -> str:
    source = text[slice(*report["source"])] if report["source"] else "-"
    parts = (text[start:end] for start, end in report["content"])
    return (
        f"{source} [{text[slice(*report['cue'])] if report['cue'] else '-'}]: {' … '.join(parts)}"
    )


def _told(one: Utterance | None, text: str) -> str:
    if one is None:
        return "-"
    source, cue, content = (
        " … ".join(span.of(text) for span in part) for part in (one.source, one.cue, one.content)
    )
    return f"{source} [{cue}]: {content} ({one.rule}, {one.score}, {one.polarity})"


if __name__ == "__main__":
    main()
