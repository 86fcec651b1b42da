"""What comparing the articles gave → the plain lists and numbers that the page's script reads."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from graphkit.records import Contrast, ContrastSide, PositionChange, SharedClaim, TextPublication
from graphkit.render.claims import Claim

# A statement by its position, with the edges of its opposing words.
OpposingRow = tuple[int, list[int]]


class PagePositions(Struct, frozen=True, kw_only=True):
    """Where the records of a timeline stand in the lists of the page.

    ``actors``, ``articles`` and ``places`` give the position of an actor, an article and a claim by
    its id. ``claims`` are the claims, ``scales`` give offsets as JavaScript counts them, one for
    each article.
    """

    actors: dict[object, int]
    articles: dict[object, int]
    places: dict[str, int]
    claims: Sequence[Claim]
    scales: Sequence[Callable[[int], int]]


def contrast(one: Contrast, told: PagePositions) -> dict[str, object]:
    """A contrast: what it is about, and the statements of its sides with the opposing words."""
    return {
        "topic": told.actors[one.topic] if one.topic else -1,
        "subject": one.subject,
        "kind": one.kind,
        "sides": [_side(side, told) for side in one.sides],
        "basis": one.basis,
    }


def change(one: PositionChange, told: PagePositions) -> dict[str, object]:
    """A change of position: the two stances of one speaker, the earlier first."""
    return {
        "speakers": [told.actors[key] for key in one.speakers if key in told.actors],
        "subject": one.subject,
        "kind": one.kind,
        "sides": [_side(side, told) for side in (one.earlier, one.later)],
        "basis": one.basis,
    }


def shared(one: SharedClaim, told: PagePositions, word: Callable[[str], int]) -> list[object]:
    """A claim that several statements report: the fullest, each with its wording, the origins."""
    reports = [[told.places[r.statement], word(r.wording)] for r in one.reports]
    return [told.places[one.fullest], reports, one.origins]


def publication(one: TextPublication, told: PagePositions) -> dict[str, object]:
    """A file that was read: its article, outlet and day, and what it is to another article."""
    return {
        "article": told.articles.get(one.article, -1),
        "publisher": one.publisher or "",
        "url": one.url or "",
        "day": str(one.day or ""),
        "role": one.role,
        "of": told.articles.get(one.of, -1),
        "current": one.current,
        "path": one.path,
    }


def _side(side: ContrastSide, told: PagePositions) -> list[OpposingRow]:
    rows: list[OpposingRow] = []
    for key, spans in zip(side.statements, side.words, strict=True):
        place = told.places[key]
        scale = told.scales[told.articles[told.claims[place].article]]
        rows.append((place, [scale(edge) for s in spans for edge in (s.start, s.end)]))
    return rows
