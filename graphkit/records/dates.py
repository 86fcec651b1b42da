"""Records for time expressions, and for the dates of utterances and narrations."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.intervals import Said, When
from graphkit.records.spans import Span


class Timex(Struct, frozen=True, kw_only=True):
    """A time expression, as TIMEX3 has it.

    ``span`` is the place of its words. ``type`` and ``value`` are those of TIMEX3. ``when`` is the
    interval of days that the value names, or ``None`` if it names none.
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None


class Dating(Struct, frozen=True, kw_only=True):
    """The dates of one utterance.

    ``utterance`` is its id. ``said`` is the time at which it was said. ``about`` is the time that
    the claim speaks of, or ``None`` if it names none.
    """

    utterance: str
    said: Said
    about: When | None = None


class NarrationDate(Struct, frozen=True, kw_only=True):
    """The time (``when``) at which happened what the ``narration`` with this id tells."""

    narration: str
    when: When


class Calendar(Struct, frozen=True, kw_only=True):
    """The result of ``anchor`` for one article.

    ``timexes`` are the time expressions, in the order of the text. ``datings`` are the dates of the
    utterances, ``narrated`` those of the narrations. ``diagnostics`` say which dates contradict
    each other or could not be read.
    """

    timexes: tuple[Timex, ...]
    datings: tuple[Dating, ...]
    narrated: tuple[NarrationDate, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
