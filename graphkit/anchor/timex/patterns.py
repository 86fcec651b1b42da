"""The rows of ``seeds/dates/patterns.tsv`` → where each of them is met in a text.

Each word is read as one sign for the classes it belongs to, so that a pattern over classes is a
regular expression over signs: short to write and fast to search for. A pattern is a line of atoms:
``MONTH`` a word of that class (caught under the class's name in small letters, the second such
under ``month2``), ``NUM`` a number of one or more words, ``of`` that word itself, ``( ) ? * |`` as
in a regular expression, ``<ATOM`` the word before the expression, ``<<ATOM`` the one before that,
``!<ATOM`` not the word before it, ``>ATOM`` the next word, ``!ATOM`` not the next word.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct, convert

from graphkit.anchor.timex.words import SAMPLES, Word, classes, listed
from graphkit.gazetteer import seeds

ATOM = re.compile(
    r"(?P<look>!<|<<|<|!|>)?(?:(?P<kind>[A-Z]+)|(?P<sign>[()?*|])|(?P<word>[^\s()?*|!<>]+))"
)
LOOKS = {
    "<": "(?<=[{}])", "<<": "(?<=[{}].)", "!<": "(?<![{}])",
    ">": "(?=[{}])", "!": "(?![{}])", "": "[{}]",
}  # fmt: skip
# Signs come from a private use area: none means anything to a regular expression.
# A number has at most so many further words; a table of figures is no number.
LONGEST = 5
# Words that have a capital by themselves.
CAPITALISED = frozenset({"MONTH", "WEEKDAY", "WEEKDAYS", "HOLIDAY"})
FIRST_SIGN, PLAIN = 0xE000, "."


TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class Pattern(Struct, frozen=True):
    """A row: the search for it, the type of what it finds, how that is read, the row's values."""

    search: re.Pattern[str]
    type: TimexType
    reading: str
    argument: str


class Match(Struct, frozen=True):
    """Where a pattern is met, as numbers of words ``[first, last)``, its words, those it caught."""

    pattern: Pattern
    first: int
    last: int
    caught: dict[str, tuple[Word, ...]]
    words: tuple[Word, ...] = ()

    def text(self, name: str) -> str:
        """The first word caught under a name, ``""`` where there is none."""
        words = self.caught.get(name, ())
        return words[0].text if words else ""


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(seeds.rows("dates/patterns.tsv"))


@cache
def _signs() -> dict[frozenset[str], str]:
    """A sign for each set of classes that the patterns tell apart."""
    atoms = [atom for row in _rows() for atom in ATOM.finditer(row["pattern"])]
    kinds = {atom["kind"] or atom["word"] for atom in atoms if not atom["sign"]} | {"NUMBER"}
    words = sorted({*listed(), *SAMPLES, *(kind for kind in kinds if kind.islower())} | kinds)
    sets = dict.fromkeys(classes(word) & kinds for word in words)
    known = {s: chr(FIRST_SIGN + n) for n, s in enumerate(s for s in sets if s)}
    return known | {frozenset(): PLAIN}


@lru_cache(maxsize=1 << 16)
def sign(word: str) -> str:
    """The sign of a word."""
    return _signs().get(classes(word) & _told_apart(), PLAIN)


@cache
def _told_apart() -> frozenset[str]:
    return frozenset().union(*_signs())


@cache
def _of(kind: str) -> str:
    return "".join(s for kinds, s in _signs().items() if kind in kinds) or "\0"


@cache
def patterns() -> tuple[Pattern, ...]:
    """All rows, compiled once a process."""
    return tuple(
        Pattern(
            _compiled(row["pattern"]),
            convert(row["type"] or "DATE", TimexType),
            row["reading"],
            row["argument"],
        )
        for row in _rows()
    )


def _compiled(row: str) -> re.Pattern[str]:
    seen: dict[str, int] = {}
    return re.compile("".join(_atom(atom, seen) for atom in ATOM.finditer(row)))


def _atom(atom: re.Match[str], seen: dict[str, int]) -> str:
    if atom["sign"]:
        return atom["sign"].replace("(", "(?:")
    kind = atom["kind"] or atom["word"]
    one = LOOKS[atom["look"] or ""].format(_of("NUMBER" if kind == "NUM" else kind))
    if atom["look"] or not atom["kind"]:
        return one
    seen[kind] = seen.get(kind, 0) + 1
    name = kind.lower() + (str(seen[kind]) if seen[kind] > 1 else "")
    more = f"(?:[{_of('-')}]?{one}){{0,{LONGEST}}}" if kind == "NUM" else ""
    return f"(?P<{name}>{one}{more})"


def matches(words: tuple[Word, ...]) -> tuple[Match, ...]:
    """Where the patterns are met, none over another: the earliest, of these the longest."""
    signs = "".join(sign(word.text) for word in words)
    found = sorted(_found(signs, words), key=lambda m: (m.first, -m.last))
    found = [match for match in found if not _title(words, match)]
    kept: list[Match] = []
    for match in found:
        if not kept or match.first >= kept[-1].last:
            kept.append(match)
    return tuple(kept)


def _title(words: tuple[Word, ...], match: Match) -> bool:
    """Whether the words are a part of a name: “USA Today”, “Radio This Morning”."""
    first, before = words[match.first], words[match.first - 1] if match.first else None
    if before is None or not first.text.istitle() or not before.text[0].isupper():
        return False
    return before.end + 1 == first.start and not classes(first.text) & CAPITALISED


def _found(signs: str, words: tuple[Word, ...]) -> Iterator[Match]:
    for pattern in patterns():
        for found in pattern.search.finditer(signs):
            groups = ((name, found.span(name)) for name in found.groupdict())
            caught = {name: words[a:b] for name, (a, b) in groups if a >= 0}
            first, last = found.span()
            yield Match(pattern, first, last, caught, words[first:last])
