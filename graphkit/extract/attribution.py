"""What one finder saw, before findings are merged and given ids."""

from typing import NamedTuple

from graphkit.extract.clauses.cues import Cue
from graphkit.records import Polarity, Span


class Telling(NamedTuple):
    """A cue in its clause: who tells (``source``) and what the clause itself gives as the claim.

    ``core`` runs from the source to the verb; ``rule`` is the frame of the claim, ``""`` if none.
    ``unnamed``: the sentence says that it was said, and by nobody (“it was reported that …”).
    """

    cue: Cue
    source: tuple[Span, ...]
    core: Span
    claim: tuple[Span, ...]
    rule: str
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    unnamed: bool = False


class Sighting(NamedTuple):
    """Source, cue and content of one report of speech, as places in the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    verb: str
    commitment: str
    rule: str
    polarity: Polarity = "asserted"
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    score: float = 1.0
