"""``entities.toml``: what a user knows better of actors than the program."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, NoReturn, cast, get_args

from graphkit.identity import fold
from graphkit.records import ActorKind

KINDS: tuple[str, ...] = get_args(ActorKind)
TABLES = ("same-as", "not-same-as", "names", "kinds")
# So many letters of a name, names of a circle and lines are shown: a message is one line.
LONGEST, SHOWN = 60, 12
# Stands for the line of a table itself; no name holds it.
HEAD = "\n"
KEY = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*=""")


class Overrides(NamedTuple):
    """What ``entities.toml`` says; names are folded, ``lines`` has the line of each.

    ``same`` has for a name the one that it is another of, followed to its end; ``apart`` pairs
    that are never brought together; ``names`` how somebody is shown; ``kinds`` what they are;
    ``file`` is the file's name.
    """

    same: Mapping[str, str] = {}
    apart: frozenset[frozenset[str]] = frozenset()
    names: Mapping[str, str] = {}
    kinds: Mapping[str, ActorKind] = {}
    lines: Mapping[str, int] = {}
    file: str = ""


class _Said(NamedTuple):
    table: str
    name: str
    told: object
    line: int


def overrides(path: Path | None) -> Overrides:
    """What a file such as ``entities.toml`` says; nothing where no path is given.

    Raises:
        ValueError: the file cannot be read or contradicts itself; the message names the lines.
    """
    if path is None:
        return Overrides()
    try:
        return _read(_text(path), path.name)
    except RecursionError as error:
        message = f"{path.name}: lists in lists, too deep to be read"
        raise ValueError(message) from error
    except ValueError as error:
        message = f"{path.name}: {error}"
        raise ValueError(message) from error


def _read(text: str, file: str) -> Overrides:
    tables = tomllib.loads(text)
    said = tuple(_said(tables, text))
    _once(said)
    followed = {fold(one.name): one for one in said if one.table == "same-as"}
    same = _ends(followed)
    pairs = {pair: one for one in said if one.table == "not-same-as" for pair in _pairs(one)}
    _agree(same, followed, pairs)
    return Overrides(
        same=same,
        apart=frozenset(pairs),
        names={fold(one.name): _words(one) for one in said if one.table == "names"},
        kinds={fold(one.name): _kind(one) for one in said if one.table == "kinds"},
        lines={fold(one.name): one.line for one in said},
        file=file,
    )


def _text(path: Path) -> str:
    """The file's text.

    Raises:
        ValueError: it is a folder, or no UTF-8; the message names the line.
    """
    if not path.is_file():
        message = "not a file" if path.exists() else "no such file"
        raise ValueError(message)
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise ValueError(message) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"line {line}: no UTF-8; save the file as UTF-8"
        raise ValueError(message) from error


def _once(said: Iterable[_Said]) -> None:
    """That no name stands twice in a table, in other capitals or accents."""
    seen: dict[tuple[str, str], _Said] = {}
    for one in said:
        if not fold(one.name):
            _wrong((one.line,), "a name is empty")
        before = seen.setdefault((one.table, fold(one.name)), one)
        if before is not one:
            names = f"“{_short(before.name)}” and “{_short(one.name)}”"
            _wrong((before.line, one.line), f"{names} are the same name")


def _short(name: str) -> str:
    """A name as a message shows it, cut where it is long."""
    return name if len(name) <= LONGEST else f"{name[:LONGEST]}…"


def _said(tables: Mapping[str, object], text: str) -> Iterator[_Said]:
    """Every line of the file that says something, with its number."""
    places = _places(text)
    for table, rows in tables.items():
        line = places.get((table, HEAD), 1)
        if table not in TABLES:
            _wrong((line,), f"“{_short(table)}” is none of the tables {', '.join(TABLES)}")
        if not isinstance(rows, dict):
            _wrong((line,), f"“{table}” is a table: write [{table}], and its names below")
        for name, told in rows.items():
            yield _Said(table, name, told, places.get((table, name), places.get((table, HEAD), 1)))


def _places(text: str) -> dict[tuple[str, str], int]:
    """The line of each table and of each of its names."""
    found: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("["):
            table = line.strip().strip("[]").strip().strip("\"'")
            found.setdefault((table, HEAD), number)
        elif key := KEY.match(line):
            name = next(group for group in key.groups() if group is not None)
            found.setdefault((table, name) if table else (name, HEAD), number)
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
                circle = [_short(step) for step in (*way, last)]
                lines = [followed[step].line for step in way]
                if len(circle) > SHOWN:
                    circle[SHOWN // 2 : -SHOWN // 2] = ["…"]
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
            _wrong((one.line,), f"“{_short(one.name)}” cannot be apart from itself")
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
                f"“{_short(one)}” and “{_short(other)}” are the same by same-as "
                "and two by not-same-as",
            )


def _words(one: _Said) -> str:
    if not isinstance(one.told, str) or not fold(one.told):
        _wrong((one.line,), f"“{_short(one.name)}” needs a name between quotation marks")
    return one.told


def _kind(one: _Said) -> ActorKind:
    if one.told not in KINDS:
        _wrong((one.line,), f"“{_short(str(one.told))}” is none of the kinds {', '.join(KINDS)}")
    return cast("ActorKind", one.told)


def _wrong(lines: Iterable[int], why: str) -> NoReturn:
    told = sorted(set(lines))
    some = [*map(str, told[:SHOWN]), *(["…"] if len(told) > SHOWN else [])]
    place = f"line {told[0]}" if len(told) == 1 else f"lines {', '.join(some)}"
    message = f"{place}: {why}"
    raise ValueError(message)
