"""Records for one claim that several statements report."""

from datetime import date
from typing import Literal

from msgspec import Struct

# How the words of a statement are those of the fullest one.
Wording = Literal["fullest", "verbatim", "cut", "reported"]
# What an article has its words from.
OriginKind = Literal["own access", "agency", "another outlet", "not told"]


class ClaimReport(Struct, frozen=True, kw_only=True):
    """A statement that reports a claim.

    ``statement`` is its id, ``wording`` says how its words are those of the claim's fullest report.
    ``origin`` is the key of what the article has the words from: reports of one key are one origin.
    ``origin_kind`` is the kind of that origin, ``origin_basis`` the reason for it in words.
    """

    statement: str
    wording: Wording
    origin: str
    origin_kind: OriginKind
    origin_basis: str


class SharedClaim(Struct, frozen=True, kw_only=True):
    """A claim of one speaker that two or more statements report.

    ``id`` is made of the statements. ``speakers`` are the ids of its actors. ``reports`` are the
    statements, the earliest first. ``fullest`` is the id of the statement with the fullest words.
    ``day`` is the earliest day that the words of a saying prove, ``None`` if none does. ``origins``
    is the number of independent origins.
    """

    id: str
    speakers: tuple[str, ...]
    reports: tuple[ClaimReport, ...]
    fullest: str
    day: date | None = None
    origins: int = 1
