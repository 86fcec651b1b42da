"""The time expressions of an article, and the dates of its utterances."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.intervals import When
from graphkit.records.spans import Span


class Timex(Struct, frozen=True, kw_only=True):
    """A time expression, as TIMEX3 has it.

    ``span`` are its words, ``type`` and ``value`` are those of TIMEX3, ``when`` is the interval
    of days that the value names, where it names one.
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None


class Dating(Struct, frozen=True, kw_only=True):
    """The dates of one utterance or narration.

    ``utterance`` is its id, ``said`` when it was said (or happened), ``about`` the time of which
    its claim speaks, where it names one.
    """

    utterance: str
    said: When
    about: When | None = None


class Calendar(Struct, frozen=True, kw_only=True):
    """The result of ``anchor`` for one article.

    ``timexes`` are its time expressions, ``datings`` the dates of its utterances, ``narrated``
    those of its narrations (by narration id), ``diagnostics`` tell what could not be dated.
    """

    timexes: tuple[Timex, ...]
    datings: tuple[Dating, ...]
    narrated: tuple[Dating, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
