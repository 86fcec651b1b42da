"""The rows of ``seeds/dates/patterns.tsv`` as regular expressions over the classes of words.

Each word is read as one sign for the classes it belongs to, so that a pattern over classes is a
regular expression over signs: short to write and fast to search for. A pattern is a line of atoms:
``MONTH`` a word of that class (caught under the class's name in small letters, the second such
under ``month2``), ``NUM`` a number of one or more words, ``of`` that word itself, ``( ) ? * |`` as
in a regular expression, ``<ATOM`` the word before the expression, ``<<ATOM`` the one before that,
``!<ATOM`` not the word before it, ``>ATOM`` the next word, ``!ATOM`` not the next word.
"""

import re
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct, convert

from graphkit.anchor.timex.words import SAMPLE_WORDS, word_classes, word_table
from graphkit.gazetteer import seeds

PATTERN_ATOM = re.compile(
    r"(?P<look>!<|<<|<|!|>)?(?:(?P<kind>[A-Z]+)|(?P<sign>[()?*|])|(?P<word>[^\s()?*|!<>]+))"
)
LOOKAROUND_FORMS = {
    "<": "(?<=[{}])", "<<": "(?<=[{}].)", "!<": "(?<![{}])",
    ">": "(?=[{}])", "!": "(?![{}])", "": "[{}]",
}  # fmt: skip
# A number has at most so many further words; a table of figures is no number. Chosen on sentences
# of our own.
MAX_FURTHER_NUMBER_WORDS = 5
# Signs come from a private use area: none means anything to a regular expression.
FIRST_CLASS_SIGN = 0xE000
# The sign of a word of no class that a pattern names.
NO_CLASS_SIGN = "."

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class TimexPattern(Struct, frozen=True):
    """A row of the table: the search for it and the TIMEX3 type of its matches.

    ``reading`` names the function that gives their value, ``argument`` is the row's own for it.
    """

    search: re.Pattern[str]
    type: TimexType
    reading: str
    argument: str


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(seeds.rows("dates/patterns.tsv"))


@cache
def _signs() -> dict[frozenset[str], str]:
    """A sign for each set of classes that the patterns tell apart."""
    atoms = [atom for row in _rows() for atom in PATTERN_ATOM.finditer(row["pattern"])]
    kinds = {atom["kind"] or atom["word"] for atom in atoms if not atom["sign"]} | {"NUMBER"}
    plain = (kind for kind in kinds if kind.islower())
    words = sorted({*word_table(), *SAMPLE_WORDS, *plain} | kinds)
    sets = dict.fromkeys(word_classes(word) & kinds for word in words)
    known = {s: chr(FIRST_CLASS_SIGN + n) for n, s in enumerate(s for s in sets if s)}
    return known | {frozenset(): NO_CLASS_SIGN}


@lru_cache(maxsize=1 << 16)
def sign(word: str) -> str:
    """The sign of a word."""
    return _signs().get(word_classes(word) & _told_apart(), NO_CLASS_SIGN)


@cache
def _told_apart() -> frozenset[str]:
    return frozenset().union(*_signs())


@cache
def _of(kind: str) -> str:
    return "".join(s for kinds, s in _signs().items() if kind in kinds) or "\0"


@cache
def patterns() -> tuple[TimexPattern, ...]:
    """All rows, compiled once a process."""
    return tuple(
        TimexPattern(
            _compiled(row["pattern"]),
            convert(row["type"] or "DATE", TimexType),
            row["reading"],
            row["argument"],
        )
        for row in _rows()
    )


def _compiled(row: str) -> re.Pattern[str]:
    seen: dict[str, int] = {}
    return re.compile("".join(_atom(atom, seen) for atom in PATTERN_ATOM.finditer(row)))


def _atom(atom: re.Match[str], seen: dict[str, int]) -> str:
    if atom["sign"]:
        return atom["sign"].replace("(", "(?:")
    kind = atom["kind"] or atom["word"]
    one = LOOKAROUND_FORMS[atom["look"] or ""].format(_of("NUMBER" if kind == "NUM" else kind))
    if atom["look"] or not atom["kind"]:
        return one
    seen[kind] = seen.get(kind, 0) + 1
    name = kind.lower() + (str(seen[kind]) if seen[kind] > 1 else "")
    repeated = f"(?:[{_of('-')}]?{one}){{0,{MAX_FURTHER_NUMBER_WORDS}}}" if kind == "NUM" else ""
    return f"(?P<{name}>{one}{repeated})"
