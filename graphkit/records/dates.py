"""When things were said, and of which time."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.places import Span, When


class Timex(Struct, frozen=True, kw_only=True):
    """A time expression (TIMEX3) with its value and, where it has one, its interval."""

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None


class Dating(Struct, frozen=True, kw_only=True):
    """When an utterance was said and which time its claim speaks of."""

    utterance: str
    said: When
    about: When | None = None


class Calendar(Struct, frozen=True, kw_only=True):
    """What ``anchor`` gives for one article: its time expressions and the dates of its utterances.

    ``narrated`` are the dates of the article's narrations, by narration id.
    """

    timexes: tuple[Timex, ...]
    datings: tuple[Dating, ...]
    narrated: tuple[Dating, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
