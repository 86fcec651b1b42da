"""The lines between two fences at the top of a text file: what is known about the article.

Three forms are read: ``name: value`` lines between ``---``, where a value reaches to the end of its
line and needs no quotation marks; block YAML between ``---``, for values of several lines; TOML
between ``+++``.
"""

import re
import tomllib
from datetime import date, datetime
from typing import NamedTuple

import yaml

FENCED = re.compile(
    r"\s*^(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)^(?P=fence)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
OPENED = re.compile(r"\s*^(?:---|\+\+\+)[ \t]*\n", re.MULTILINE)
ENTRY = re.compile(r"(?P<name>[^\W\d][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)$")
# These open a value of several lines in YAML; behind them nothing but a comment may stand.
BLOCK_SCALAR = re.compile(r"[|>][-+\d]{0,2}(?:[ \t]+#.*)?$")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


class FrontMatter(NamedTuple):
    """What stands above an article: its fields by name, the text below, and each fault found.

    Names are in small letters with ``_`` for ``-``; values are on one line.
    """

    fields: dict[str, str]
    body: str
    faults: tuple[str, ...] = ()


class _Entry(NamedTuple):
    """A field as it is written: its line in the file, its name, its lines."""

    line: int
    name: str
    lines: tuple[str, ...]


class _Plain(yaml.BaseLoader):
    """YAML whose values are text alone: no tags, no dates, no anchors (a bomb needs them)."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            reason = "it uses an alias"
            raise yaml.YAMLError(reason)
        return super().compose_node(parent, index)


def split(text: str) -> FrontMatter:
    """The front matter of a text and the text below it.

    A fault costs its own field alone. What stands between two rules but has no field is prose.

    >>> split("---\\ntitle: Fire: two streets shut\\ndate: 2018-07-09\\n---\\nText.").fields
    {'title': 'Fire: two streets shut', 'date': '2018-07-09'}
    >>> split("Text alone.")
    FrontMatter(fields={}, body='Text alone.', faults=())
    """
    block = FENCED.match(text)
    if block is None:
        opened = OPENED.match(text)
        return FrontMatter({}, text, ("front matter is never closed",) if opened else ())
    first = text.count("\n", 0, block.start("inside")) + 1
    read = _toml if block["fence"] == "+++" else _lines
    found = read(block["inside"], first)
    if found is None:
        return FrontMatter({}, text, ("no “name: value” line stands between the fences",))
    return FrontMatter(found.fields, text[block.end() :], found.faults)


def _lines(inside: str, first: int) -> FrontMatter | None:
    """The fields of ``name: value`` lines; none where no line is one."""
    fields: dict[str, str] = {}
    entries, faults = _entries(inside, first)
    if inside.strip() and not entries:
        return None
    for entry in entries:
        value, fault = _value(entry)
        if fault:
            faults.append(f"line {entry.line}: “{entry.name}” {fault}")
        elif entry.name in fields:
            faults.append(f"line {entry.line}: “{entry.name}” is given twice; the first is taken")
        else:
            fields[entry.name] = value
    return FrontMatter(fields, "", tuple(faults))


def _entries(inside: str, first: int) -> tuple[list[_Entry], list[str]]:
    """The fields as they are written, and the lines that belong to none."""
    entries: list[_Entry] = []
    faults: list[str] = []
    for number, line in enumerate(inside.split("\n")[:-1], first):
        if found := ENTRY.match(line):
            entries.append(_Entry(number, _name(found["name"]), (line,)))
        elif entries and (not line.strip() or line[0] in " \t-"):
            last = entries[-1]
            entries[-1] = last._replace(lines=(*last.lines, line))
        elif line.strip() and not line.startswith("#"):
            faults.append(f"line {number}: “{line.strip()[:40]}” is no “name: value” line")
    return entries, faults


def _value(entry: _Entry) -> tuple[str, str]:
    """The value of a field on one line, and what is wrong with it."""
    found = ENTRY.match(entry.lines[0])
    value = ((found and found["value"]) or "").strip()
    more = [line for line in entry.lines[1:] if line.strip()]
    if not more and not BLOCK_SCALAR.match(value):
        return _unquoted(value), ""
    try:
        loaded = yaml.load("\n".join(entry.lines), _Plain)  # noqa: S506 -- text alone, see the class
    except (yaml.YAMLError, RecursionError) as error:
        return "", f"cannot be read: {' '.join(str(error).split())[:120]}"
    (told,) = loaded.values()
    return (" ".join(told.split()), "") if isinstance(told, str) else ("", "is not text")


def _unquoted(value: str) -> str:
    r"""A value without the quotation marks around all of it; those inside it stay.

    >>> _unquoted('"Deep rot" at the pier, she says'), _unquoted("'It''s over'")
    ('"Deep rot" at the pier, she says', "It's over")
    """
    if not QUOTED.fullmatch(value):
        return " ".join(value.split())
    try:
        inside = yaml.load(value, _Plain)  # noqa: S506 -- text alone, see the class
    except yaml.YAMLError:
        return value
    return " ".join(inside.split())


def _toml(inside: str, first: int) -> FrontMatter | None:
    try:
        loaded = tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return FrontMatter({}, "", (f"line {first} and below: no TOML: {error}",))
    found = {_name(name): _text(value) for name, value in loaded.items()}
    odd = (f"“{name}” is not text" for name, value in found.items() if value is None)
    return FrontMatter({n: v for n, v in found.items() if v is not None}, "", tuple(odd))


def _text(value: object) -> str | None:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return " ".join(value.split()) if isinstance(value, str) else None


def _name(written: str) -> str:
    return written.lower().replace("-", "_")
