"""Reads JSON of strangers: any depth, any number and any escape gives a value or a reason."""

import json
from typing import NamedTuple

from graphkit.read.formats.decode import clean


class JsonValue(NamedTuple):
    """A value of JSON, and what is odd about how it is written.

    ``fault`` says why it cannot be read; ``value`` is ``None`` then. ``oddities`` are reasons for a
    warning.
    """

    value: object
    fault: str = ""
    oddities: tuple[str, ...] = ()


def json_value(text: str) -> JsonValue:
    """The value of a text of JSON; its strings are NFC and without control characters.

    >>> json_value('{"a": [1, "b"]}').value
    {'a': ['1', 'b']}
    >>> json_value('{"a": ').fault
    'no JSON: Expecting value at character 7'
    """
    odd: set[str] = set()

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        if len(dict(pairs)) < len(pairs):
            odd.add("a name is given twice in one object; the last is taken")
        return {_text(key, odd): _cleaned(value, odd) for key, value in pairs}

    def number(digits: str) -> str:
        return digits

    def constant(word: str) -> None:
        odd.add(f"{word} is no value of JSON")

    try:
        found = json.loads(
            text,
            object_pairs_hook=unique,
            parse_int=number,
            parse_float=number,
            parse_constant=constant,
        )
        return JsonValue(_cleaned(found, odd), "", tuple(sorted(odd)))
    except RecursionError:
        return JsonValue(None, "lists in lists, too deep to be read")
    except json.JSONDecodeError as error:
        return JsonValue(None, f"no JSON: {error.msg} at character {error.pos + 1}")


def _cleaned(value: object, odd: set[str]) -> object:
    if isinstance(value, str):
        return _text(value, odd)
    return [_cleaned(one, odd) for one in value] if isinstance(value, list) else value


def _text(value: str, odd: set[str]) -> str:
    text, replaced = clean(value)
    if replaced:
        odd.add("control characters replaced")
    return text
