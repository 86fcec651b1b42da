"""``entities.toml``: a user's own knowledge of actors, which goes before the program's."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, NoReturn, cast, get_args

from graphkit.identity import fold
from graphkit.records import ActorKind

ACTOR_KINDS: tuple[str, ...] = get_args(ActorKind)
OVERRIDE_TABLES = ("same-as", "not-same-as", "names", "kinds")
# So many letters of a name, names of a circle and lines are shown: a message is one line.
SHOWN_OF_NAME, SHOWN_OF_LIST = 60, 12
# Stands for the line of a table itself; no name holds it.
TABLE_LINE = "\n"
KEY_LINE = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*=""")


class Overrides(NamedTuple):
    """The contents of ``entities.toml``; all names in it are folded.

    ``same`` has for a name the one that it is another of, followed to its end; ``apart`` has the
    pairs that are never brought together; ``names`` the name by which an actor is shown;
    ``kinds`` the kind of an actor; ``lines`` the line of each name; ``file`` is the file's name.
    """

    same: Mapping[str, str] = {}
    apart: frozenset[frozenset[str]] = frozenset()
    names: Mapping[str, str] = {}
    kinds: Mapping[str, ActorKind] = {}
    lines: Mapping[str, int] = {}
    file: str = ""


class _OverrideLine(NamedTuple):
    """A line of the file that says something.

    ``table`` is the table in which it stands, ``name`` its key, ``told`` its value, ``line`` its
    number in the file.
    """

    table: str
    name: str
    told: object
    line: int


def overrides(path: Path | None) -> Overrides:
    """The overrides of a file such as ``entities.toml``; none where no path is given.

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


def _once(said: Iterable[_OverrideLine]) -> None:
    """That no name stands twice in a table, in other capitals or accents."""
    seen: dict[tuple[str, str], _OverrideLine] = {}
    for one in said:
        if not fold(one.name):
            _wrong((one.line,), "a name is empty")
        before = seen.setdefault((one.table, fold(one.name)), one)
        if before is not one:
            names = f"“{_short(before.name)}” and “{_short(one.name)}”"
            _wrong((before.line, one.line), f"{names} are the same name")


def _short(name: str) -> str:
    """A name as a message shows it, cut where it is long."""
    return name if len(name) <= SHOWN_OF_NAME else f"{name[:SHOWN_OF_NAME]}…"


def _said(tables: Mapping[str, object], text: str) -> Iterator[_OverrideLine]:
    """Every line of the file that says something, with its number."""
    places = _places(text)
    for table, rows in tables.items():
        line = places.get((table, TABLE_LINE), 1)
        if table not in OVERRIDE_TABLES:
            _wrong((line,), f"“{_short(table)}” is none of the tables {', '.join(OVERRIDE_TABLES)}")
        if not isinstance(rows, dict):
            _wrong((line,), f"“{table}” is a table: write [{table}], and its names below")
        for name, told in rows.items():
            yield _OverrideLine(table, name, told, places.get((table, name), line))


def _places(text: str) -> dict[tuple[str, str], int]:
    """The line of each table and of each of its names."""
    found: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("["):
            table = line.strip().strip("[]").strip().strip("\"'")
            found.setdefault((table, TABLE_LINE), number)
        elif key := KEY_LINE.match(line):
            name = next(group for group in key.groups() if group is not None)
            found.setdefault((table, name) if table else (name, TABLE_LINE), number)
    return found


def _ends(followed: Mapping[str, _OverrideLine]) -> dict[str, str]:
    """The name to which each name leads at last.

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
                if len(circle) > SHOWN_OF_LIST:
                    circle[SHOWN_OF_LIST // 2 : -SHOWN_OF_LIST // 2] = ["…"]
                _wrong(lines, f"the names of same-as lead in a circle: {' → '.join(circle)}")
            way[last] = None
        end = ends.get(last, last)
        ends |= {step: end for step in way if step != end}
    return ends


def _pairs(one: _OverrideLine) -> Iterator[frozenset[str]]:
    """The pairs of a line of not-same-as: the name with each that it is not."""
    others = one.told if isinstance(one.told, list) else [one.told]
    for other in others:
        words = _words(one._replace(told=other))
        if fold(words) == fold(one.name):
            _wrong((one.line,), f"“{_short(one.name)}” cannot be apart from itself")
        yield frozenset({fold(one.name), fold(words)})


def _agree(
    same: Mapping[str, str],
    followed: Mapping[str, _OverrideLine],
    pairs: Mapping[frozenset[str], _OverrideLine],
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


def _words(one: _OverrideLine) -> str:
    if not isinstance(one.told, str) or not fold(one.told):
        _wrong((one.line,), f"“{_short(one.name)}” needs a name between quotation marks")
    return one.told


def _kind(one: _OverrideLine) -> ActorKind:
    if one.told not in ACTOR_KINDS:
        kinds = ", ".join(ACTOR_KINDS)
        _wrong((one.line,), f"“{_short(str(one.told))}” is none of the kinds {kinds}")
    return cast("ActorKind", one.told)


def _wrong(lines: Iterable[int], why: str) -> NoReturn:
    told = sorted(set(lines))
    some = [*map(str, told[:SHOWN_OF_LIST]), *(["…"] if len(told) > SHOWN_OF_LIST else [])]
    place = f"line {told[0]}" if len(told) == 1 else f"lines {', '.join(some)}"
    message = f"{place}: {why}"
    raise ValueError(message)
