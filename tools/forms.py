"""Turns in whole forms of news: ``python -m tools.forms tests/gold/forms``.

A file of the folder is an article whose turns are marked: ``⟦Speaker¦words⟧``. ``⟦+¦words⟧`` goes
on with the turn before, behind a tag of the narrator's or in the next paragraph. The speaker is
``unnamed`` if the article does not name anybody. A turn is right if one statement has all its words
and no others, and the last word of the speaker's name is that of an actor or of the source. Sounds
in brackets, the numbers of a thread and addresses of pictures count on neither side.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from graphkit.identity import fold
from graphkit.pipeline import understand
from graphkit.read.formats.text import read_text
from graphkit.records import Article, Finding, Search, Span, Statement
from graphkit.records.search import Level
from graphkit.text.paragraphs import WORD_CHARACTERS

MARKED_TURN = re.compile(r"⟦([^¦⟧]+)¦([^⟧]*)⟧")
UNCOUNTED = re.compile(
    r"[(\[][A-Za-z][^()\[\]\n]{1,40}[)\]]|\bpic\.\S+|^\d+/\d*\s", re.MULTILINE | re.ASCII
)
CONTINUES, UNNAMED = "+", "unnamed"


class MarkedTurn(NamedTuple):
    """What somebody says in an article: the speaker's name, and the places of the words."""

    speaker: str
    spans: tuple[Span, ...]


def main() -> None:
    """Prints for each level and kind of form how many turns are right, and those that are not."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--level", choices=get_args(Level), action="append")
    given.add_argument("--only", default="", help="the start of the names of the files to read")
    chosen = given.parse_args()
    files = sorted(chosen.folder.glob(f"{chosen.only}*.txt"))
    for level in chosen.level or get_args(Level):
        total: Counter[str] = Counter()
        for path in files:
            article, turns = marked_article(path)
            finding = understand(article, Search(level=level))
            for turn, fault in judged(finding, turns):
                total.update({(kind := path.stem.split("-")[0]): 1, f"{kind} right": not fault})
                if fault:
                    print(f"{level} | {path.name} | {shown(article.text, turn)} | {fault}")
            for one in beside(finding, turns):
                total["beside"] += 1
                said = " // ".join(s.of(article.text)[:60] for s in one.utterance.content)
                print(f"{level} | {path.name} | no turn | {said}")
        print(level, figures(total))


def figures(total: Counter[str]) -> str:
    """The counts in a line."""
    kinds = sorted(one.removesuffix(" right") for one in total if one.endswith(" right"))
    right, listed = (sum(total[k + end] for k in kinds) for end in (" right", ""))
    each = ", ".join(f"{kind} {total[kind + ' right']} of {total[kind]}" for kind in kinds)
    return f"{right} of {listed} ({right / max(1, listed):.1%}): {each}; beside {total['beside']}"


def marked_article(path: Path) -> tuple[Article, list[MarkedTurn]]:
    """The article of a marked file, and its turns."""
    marked = path.read_text("utf-8")
    ((article,), _) = read_text(path.name, MARKED_TURN.sub(r"\2", marked).encode())
    turns: list[MarkedTurn] = []
    at = 0
    for found in MARKED_TURN.finditer(marked):
        at = article.text.index(found[2], at)
        span = Span(at, at + len(found[2]))
        if found[1] == CONTINUES:
            turns[-1] = turns[-1]._replace(spans=(*turns[-1].spans, span))
        else:
            turns.append(MarkedTurn(found[1], (span,)))
        at = span.end
    return article, turns


def judged(finding: Finding, turns: Sequence[MarkedTurn]) -> Iterator[tuple[MarkedTurn, str]]:
    """Each turn with what is wrong about it, ``""`` if it is right."""
    text = finding.article.text
    for turn in turns:
        wanted = words(text, turn.spans)
        best = max(
            finding.statements, key=lambda o: _shared(wanted, words(text, _said(o))), default=None
        )
        if best is None or not _shared(wanted, words(text, _said(best))):
            yield turn, "missed"
        elif wanted != words(text, _said(best)):
            yield turn, f"words: {shown(text, MarkedTurn('', _said(best)))}"
        else:
            yield turn, "" if _is_by(turn.speaker, best, finding) else _speaker(best, finding)


def beside(finding: Finding, turns: Sequence[MarkedTurn]) -> Iterator[Statement]:
    """The statements that share no word with any turn."""
    text = finding.article.text
    said = {place for turn in turns for place in words(text, turn.spans)}
    yield from (one for one in finding.statements if not said & words(text, _said(one)))


def words(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """The places of the words of some spans."""
    left_out = {n for m in UNCOUNTED.finditer(text) for n in range(*m.span())}
    found = (m.start() for s in spans for m in WORD_CHARACTERS.finditer(text, s.start, s.end))
    return frozenset(found) - left_out


def shown(text: str, turn: MarkedTurn) -> str:
    """A turn in a line."""
    said = " // ".join(span.of(text).replace("\n", " ⏎ ") for span in turn.spans)
    return f"{turn.speaker}: {said[:70]} … {said[-30:]}"


def _said(one: Statement) -> tuple[Span, ...]:
    return one.utterance.content


def _shared(wanted: frozenset[int], found: frozenset[int]) -> float:
    return len(wanted & found) / max(1, len(wanted | found))


def _is_by(speaker: str, one: Statement, finding: Finding) -> bool:
    if speaker == UNNAMED:
        return not one.actors
    last = fold(speaker.rsplit(maxsplit=1)[-1])
    return any(last in fold(name).split() for name in _names(one, finding))


def _names(one: Statement, finding: Finding) -> Iterator[str]:
    """The name of each actor of a statement, else the words of its source."""
    actors = {actor.id: actor for actor in finding.actors}
    for found in (actors[each] for each in one.actors):
        yield from (found.name, *found.aliases)
    if not one.actors:
        yield from (span.of(finding.article.text) for span in one.utterance.source)


def _speaker(one: Statement, finding: Finding) -> str:
    return f"speaker: {', '.join(_names(one, finding))}"


if __name__ == "__main__":
    main()
