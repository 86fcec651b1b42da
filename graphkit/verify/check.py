"""Decides what a quotation makes of the words of a build."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from graphkit.identity import fold
from graphkit.verify.index import IndexRow
from graphkit.verify.words import compared_words, line_of, segments

Result = Literal[
    "exact",
    "exact but for punctuation or case",
    "partial",
    "interleaved",
    "altered",
    "misattributed",
    "not found",
]
GOOD_RESULTS: frozenset[Result] = frozenset({"exact", "exact but for punctuation or case"})
# A quotation is an altered one of a text that has this share of its words in their order.
LEAST_KEPT = 0.6
# … and so many of them: two words in common are no quotation.
LEAST_SAME = 3
# Runs of so many words lead to the texts that may have been altered, the shorter if the longer find
# none; at most so many runs, each of which is a pass over the index (10 ms for 100,000 statements).
PROBES, MOST_PROBES = (3, 2), 10
# So many of these texts are compared word by word.
MOST_COMPARED = 40
# Signs around and at the end of a quotation that are not its own.
EDGES = " \t“”\"'‘’.,;:–—-"


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a quotation is.

    ``result`` says it. ``rows`` are the claims and paragraphs that it stands in, those of
    statements first. ``difference`` are the words of the source and of the quotation, where they
    differ: ``-`` before words that were left out, ``+`` before words that were put in.
    """

    result: Result
    rows: tuple[IndexRow, ...] = ()
    difference: str = ""


def check(index: bytes, rows: bytes, quotation: str, actor: str | None = None) -> Verdict:
    """What a quotation is, by the two files of a build's index; ``actor`` is its alleged speaker.

    Of several texts with the words, those of the actor come first.
    """
    parts = segments(quotation)
    words = compared_words(" ".join(parts))
    if not words:
        return Verdict(result="not found")
    found = list(_holding(index, rows, [compared_words(part) for part in parts]))
    if found:
        return _attributed(_best(found, quotation, parts), found, actor)
    near = _altered(index, rows, words)
    return near or Verdict(result="not found")


def _holding(index: bytes, rows: bytes, parts: list[list[str]]) -> Iterator[IndexRow]:
    """The rows that have all parts of a quotation in their order."""
    first = line_of(parts[0]).encode()
    at = index.find(first)
    while at >= 0:
        end = index.index(b"\t", at)
        stop = index.index(b"\n", end)
        if _in_order(index[at:end], [line_of(part).encode() for part in parts]):
            yield _row(rows, int(index[end + 1 : stop]))
        at = index.find(first, stop)


def _in_order(line: bytes, parts: list[bytes]) -> bool:
    """Whether a line has the parts one after the other; two parts may share the blank between."""
    at = 0
    for part in parts:
        at = line.find(part, at)
        if at < 0:
            return False
        at += len(part) - 1
    return True


def _row(rows: bytes, place: int) -> IndexRow:
    return msgspec.json.decode(rows[place : rows.index(b"\n", place)], type=IndexRow)


def _best(found: list[IndexRow], quotation: str, parts: list[str]) -> Result:
    """The best result that a text with the words allows."""
    results = {_result(row, quotation, parts) for row in found}
    order: tuple[Result, ...] = (
        "exact",
        "exact but for punctuation or case",
        "interleaved",
        "partial",
    )
    return next(result for result in order if result in results)


def _result(row: IndexRow, quotation: str, parts: list[str]) -> Result:
    words = line_of(compared_words(" ".join(parts)))
    whole = any(words in line_of(compared_words(part)) for part in row.parts)
    if whole:
        text = " ".join(quotation.split()).strip(EDGES)
        exact = any(text in part for part in row.parts)
        return "exact" if exact else "exact but for punctuation or case"
    if words in line_of(compared_words(" ".join(row.parts))):
        return "interleaved"
    return "partial"


def _attributed(result: Result, found: list[IndexRow], actor: str | None) -> Verdict:
    """The verdict for words that were found: by the actor, if one is named."""
    said = [row for row in found if row.statement]
    if actor is None:
        return Verdict(result=result, rows=tuple(said or found))
    own = [row for row in said if _is(row, actor)]
    if own:
        return Verdict(result=result, rows=tuple(own))
    return Verdict(result="misattributed", rows=tuple(said or found))


def _is(row: IndexRow, actor: str) -> bool:
    """Whether a name is one of the speaker's."""
    return fold(actor) in {fold(name) for name in row.names}


def _altered(index: bytes, rows: bytes, words: list[str]) -> Verdict | None:
    """The verdict for the text that is most like a quotation, if it is like enough."""
    probed = next((hit for n in PROBES if (hit := _probed(index, words, n))), Counter())
    scored = []
    for place, _ in sorted(probed.items(), key=lambda item: (-item[1], item[0]))[:MOST_COMPARED]:
        row = _row(rows, place)
        own = compared_words(" ".join(row.parts))
        blocks = SequenceMatcher(None, own, words, autojunk=False).get_matching_blocks()
        same = sum(block.size for block in blocks)
        kept = same / len(words) if same >= LEAST_SAME else 0.0
        scored.append((kept, row.statement is not None, -len(own), -place, row, own))
    if not scored:
        return None
    kept, _, _, _, row, own = max(scored, key=lambda one: one[:4])
    if kept < LEAST_KEPT:
        return None
    return Verdict(result="altered", rows=(row,), difference=_difference(own, words))


def _probed(index: bytes, words: list[str], length: int) -> Counter[int]:
    """How many runs of a quotation each line has, by the place of its row."""
    runs = [words[n : n + length] for n in range(max(1, len(words) - length + 1))]
    step = -(-len(runs) // MOST_PROBES)
    found: Counter[int] = Counter()
    for run in runs[::step]:
        probe, at = line_of(run).encode(), 0
        lines = set()
        while (at := index.find(probe, at)) >= 0:
            end = index.index(b"\t", at)
            stop = index.index(b"\n", end)
            lines.add(int(index[end + 1 : stop]))
            at = stop
        found.update(lines)
    return found


def _difference(own: list[str], words: list[str]) -> str:
    """The quotation word by word, with what was left out of the text and what was put in."""
    steps = SequenceMatcher(None, own, words, autojunk=False).get_opcodes()
    told = []
    for n, (kind, a, b, c, d) in enumerate(steps):
        edge = kind == "delete" and n in {0, len(steps) - 1}
        if kind == "equal":
            told.append(" ".join(own[a:b]))
        elif not edge:
            told += [f"[-{' '.join(own[a:b])}-]"] if b > a else []
            told += [f"[+{' '.join(words[c:d])}+]"] if d > c else []
    return " ".join(told)
