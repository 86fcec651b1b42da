"""Compiles the rows of ``seeds/dates/patterns.tsv`` to regular expressions over classes of words.

Each word is replaced by one character, its sign, that stands for the set of its classes. So a
pattern over classes is a regular expression over signs. A pattern is a line of atoms:

* ``MONTH``: a word of that class, caught as ``month``, the second such word as ``month2``;
* ``NUM``: a number of one or more words;
* ``of``: that word itself;
* ``( ) ? * |``: as in a regular expression;
* ``<ATOM``: the word before the expression, ``<<ATOM``: the word before that;
* ``!<ATOM``: the word before the expression is not this;
* ``>ATOM``: the next word, ``!ATOM``: the next word is not this.
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
# Further words of a number after its first, so that a table of figures is no number. Chosen on
# sentences of our own.
MAX_FURTHER_NUMBER_WORDS = 5
# The first code point of the signs, in a private use area: no sign has a meaning in a regular
# expression.
FIRST_CLASS_SIGN = 0xE000
# The sign of a word that is in no class that a pattern names.
NO_CLASS_SIGN = "."

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class TimexPattern(Struct, frozen=True):
    """A compiled row of the table.

    ``search`` finds its matches over signs, ``type`` is their TIMEX3 type. ``reading`` is the name
    of the function that gives their value, ``argument`` the row's argument for it, or ``""``.
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
    """A sign for each set of classes that words can have, of the classes that patterns name."""
    atoms = [atom for row in _rows() for atom in PATTERN_ATOM.finditer(row["pattern"])]
    kinds = {atom["kind"] or atom["word"] for atom in atoms if not atom["sign"]} | {"NUMBER"}
    plain = (kind for kind in kinds if kind.islower())
    words = sorted({*word_table(), *SAMPLE_WORDS, *plain} | kinds)
    sets = dict.fromkeys(word_classes(word) & kinds for word in words)
    known = {s: chr(FIRST_CLASS_SIGN + n) for n, s in enumerate(s for s in sets if s)}
    return known | {frozenset(): NO_CLASS_SIGN}


@lru_cache(maxsize=1 << 16)
def sign(word: str) -> str:
    """The sign of a word, one character."""
    return _signs().get(word_classes(word) & _told_apart(), NO_CLASS_SIGN)


@cache
def _told_apart() -> frozenset[str]:
    return frozenset().union(*_signs())


@cache
def _of(kind: str) -> str:
    return "".join(s for kinds, s in _signs().items() if kind in kinds) or "\0"


@cache
def patterns() -> tuple[TimexPattern, ...]:
    """All rows of the table, compiled once in a process."""
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
    """The regular expression of an atom; ``seen`` counts the caught classes and is changed."""
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
