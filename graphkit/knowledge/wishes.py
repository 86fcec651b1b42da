"""``entities.toml``: what a user knows better of actors than the program."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, NoReturn, cast, get_args

from graphkit.identity import fold
from graphkit.records import ActorKind

FILE = "entities.toml"
KINDS: tuple[str, ...] = get_args(ActorKind)
TABLES = ("same-as", "not-same-as", "names", "kinds")
KEY = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*=""")


class Wishes(NamedTuple):
    """What ``entities.toml`` says; names are folded, ``lines`` has the line of each.

    ``same`` has for a name the one that it is another of, followed to its end; ``apart`` pairs
    that are never brought together; ``names`` how somebody is shown; ``kinds`` what they are.
    """

    same: Mapping[str, str] = {}
    apart: frozenset[frozenset[str]] = frozenset()
    names: Mapping[str, str] = {}
    kinds: Mapping[str, ActorKind] = {}
    lines: Mapping[str, int] = {}


class _Said(NamedTuple):
    table: str
    name: str
    told: object
    line: int


def wishes(folder: Path = Path()) -> Wishes:
    """What the folder's ``entities.toml`` says; nothing where there is none.

    Raises:
        ValueError: the file cannot be read or contradicts itself; the message names the lines.
    """
    path = folder / FILE
    if not path.is_file():
        return Wishes()
    try:
        text = path.read_text("utf-8")
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"{FILE}: {error}"
        raise ValueError(message) from error
    said = tuple(_said(tables, text))
    followed = {fold(one.name): one for one in said if one.table == "same-as"}
    same = _ends(followed)
    pairs = {pair: one for one in said if one.table == "not-same-as" for pair in _pairs(one)}
    _agree(same, followed, pairs)
    return Wishes(
        same=same,
        apart=frozenset(pairs),
        names={fold(one.name): _words(one) for one in said if one.table == "names"},
        kinds={fold(one.name): _kind(one) for one in said if one.table == "kinds"},
        lines={fold(one.name): one.line for one in said},
    )


def _said(tables: Mapping[str, object], text: str) -> Iterator[_Said]:
    """Every line of the file that says something, with its number."""
    places = _places(text)
    for table, rows in tables.items():
        if table not in TABLES or not isinstance(rows, dict):
            line = places.get((table, ""), 1)
            _wrong((line,), f"“{table}” is none of the tables {', '.join(TABLES)}")
        for name, told in rows.items():
            yield _Said(table, name, told, places.get((table, name), places.get((table, ""), 1)))


def _places(text: str) -> dict[tuple[str, str], int]:
    """The line of each table and of each of its names."""
    found: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("["):
            table = line.strip().strip("[]").strip().strip("\"'")
            found.setdefault((table, ""), number)
        elif key := KEY.match(line):
            name = next(group for group in key.groups() if group is not None)
            found.setdefault((table, name) if table else (name, ""), number)
    return found


def _ends(followed: Mapping[str, _Said]) -> dict[str, str]:
    """Whom each name leads to at last.

    Raises:
        ValueError: a name leads back to itself.
    """
    ends: dict[str, str] = {}
    for name in followed:
        way = {name: None}
        last = name
        while last in followed and last not in ends:
            last = fold(_words(followed[last]))
            if last in way:
                circle = [*way, last]
                lines = [followed[step].line for step in way]
                _wrong(lines, f"the names of same-as lead in a circle: {' → '.join(circle)}")
            way[last] = None
        end = ends.get(last, last)
        ends |= {step: end for step in way if step != end}
    return ends


def _pairs(one: _Said) -> Iterator[frozenset[str]]:
    """The pairs of a line of not-same-as: the name with each that it is not."""
    others = one.told if isinstance(one.told, list) else [one.told]
    for other in others:
        words = _words(one._replace(told=other))
        if fold(words) == fold(one.name):
            _wrong((one.line,), f"“{one.name}” cannot be apart from itself")
        yield frozenset({fold(one.name), fold(words)})


def _agree(
    same: Mapping[str, str], followed: Mapping[str, _Said], pairs: Mapping[frozenset[str], _Said]
) -> None:
    for pair, against in pairs.items():
        one, other = sorted(pair)
        if same.get(one, one) == same.get(other, other):
            lines = [followed[name].line for name in (one, other) if name in followed]
            _wrong(
                [*lines, against.line],
                f"“{one}” and “{other}” are the same by same-as and two by not-same-as",
            )


def _words(one: _Said) -> str:
    if not isinstance(one.told, str) or not fold(one.told):
        _wrong((one.line,), f"“{one.name}” needs a name between quotation marks")
    return one.told


def _kind(one: _Said) -> ActorKind:
    if one.told not in KINDS:
        _wrong((one.line,), f"“{one.told}” is none of the kinds {', '.join(KINDS)}")
    return cast("ActorKind", one.told)


def _wrong(lines: Iterable[int], why: str) -> NoReturn:
    told = sorted(set(lines))
    place = f"line {told[0]}" if len(told) == 1 else f"lines {', '.join(map(str, told))}"
    message = f"{FILE}: {place}: {why}"
    raise ValueError(message)
