"""Figures: the names of one article brought together, one figure for one person or body."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from graphkit.gazetteer.name_parts import common
from graphkit.gazetteer.offices import in_office, is_office, leads
from graphkit.gazetteer.tables import Entry, nouns
from graphkit.identity import fold
from graphkit.resolve.fitting import bare, body_fits, person_fits
from graphkit.resolve.spots import Spot


class Figure(Struct, frozen=True, kw_only=True):
    """Somebody or something that an article speaks of; ``number`` is its place in the article.

    ``words`` are those of the fullest name; a figure without a name has none. ``voice``
    are the figures that speak through one that is not named. ``titles`` are the words that
    the figure was called by, ``traits`` those that went with them: "the *Afghan* team".
    """

    number: int
    cat: str
    words: tuple[str, ...] = ()
    name: str = ""
    gender: str = ""
    plural: bool = False
    entry: Entry | None = None
    titles: frozenset[str] = frozenset()
    country: str = ""
    voice: tuple[int, ...] = ()
    traits: frozenset[str] = frozenset()


class Naming(Struct, frozen=True):
    """Which figure a name stands for and why."""

    figure: int
    basis: str


def gather(
    spots: Sequence[Spot],
    written: Sequence[str],
    day: date | None,
    apart: frozenset[frozenset[str]] = frozenset(),
) -> tuple[tuple[Figure, ...], tuple[Naming, ...]]:
    """The figures of an article's names, and for each name its figure.

    ``written`` are the names as they stand in the text. Names of several words come first, so
    that a headline's short name finds the full one further down; names in another script come
    last. ``apart`` are pairs of folded names that are never brought together.
    """
    figures: list[Figure] = []
    namings: dict[int, Naming] = {}
    order = sorted(range(len(spots)), key=lambda i: (bool(spots[i].why), _is_short(spots[i]), i))
    for i in order:
        spot = spots[i]
        near = {n: spots[j].start for j, n in _before(namings, i)}
        free = [f for f in figures if not _apart(written[i], f, apart)]
        officer = _officer(spot, day) if spot.title and is_office(spot.title) else None
        spot = replace(spot, entry=officer) if officer and not spot.entry else spot
        found = _same(spot, free, near, day)
        if found is None:
            officer = spot.entry or _officer(spot, day)
            kept = officer and frozenset({fold(written[i]), fold(officer.name)}) not in apart
            linked = replace(spot, entry=officer if kept else None)
            found = Naming(len(figures), _why_new(linked, written[i]))
            shown = _shown(linked, written[i], figures)
            figures.append(_figure(linked, shown, len(figures)))
        else:
            figures[found.figure] = _joined(figures[found.figure], spot, written[i])
        namings[i] = found
    return tuple(figures), tuple(namings[i] for i in range(len(spots)))


def _shown(spot: Spot, written: str, figures: Sequence[Figure]) -> str:
    """A lone name with its title where somebody else of the article has the same: Mrs. Harlan."""
    other = any(figure.name == written for figure in figures)
    return f"{spot.title.title()} {written}" if other and spot.title else written


def _apart(name: str, figure: Figure, apart: frozenset[frozenset[str]]) -> bool:
    return bool(apart) and frozenset({fold(name), fold(figure.name)}) in apart


def _before(namings: dict[int, Naming], i: int) -> list[tuple[int, int]]:
    return [(j, naming.figure) for j, naming in namings.items() if j < i]


def _is_short(spot: Spot) -> bool:
    return not spot.entry and len(spot.words) == 1


def _leading(figure: Figure, day: date | None) -> bool:
    """Whether somebody leads a country, who alone is called by a family name that others bear."""
    return bool(day and figure.entry and figure.cat == "person" and leads(figure.entry.name, day))


def _same(
    spot: Spot, figures: Sequence[Figure], near: dict[int, int], day: date | None
) -> Naming | None:
    """The figure that a name belongs to, if there is one already."""
    for figure in figures:
        if spot.entry and figure.entry and spot.entry.name == figure.entry.name:
            return Naming(figure.number, _why_known(spot, figure))
        alike = not spot.entry and spot.words == figure.words
        alike = alike and not (spot.cat == "place" and figure.entry)
        if alike and _genders_agree(spot.gender, figure.gender):
            return Naming(figure.number, spot.why or "the same name")
    fits = [figure for figure in figures if _fits(spot, figure)]
    if not fits:
        return None
    best = max(fits, key=lambda figure: (_leading(figure, day), _likeness(spot, figure, near)))
    return Naming(best.number, f"short name of {best.name}, named in full in this article")


def _why_known(spot: Spot, figure: Figure) -> str:
    if spot.why:
        return spot.why
    if spot.kind == "adjective":
        return f"adjective or people of {figure.name}"
    return f"known name of {figure.name}"


def _likeness(spot: Spot, figure: Figure, near: dict[int, int]) -> tuple[bool, bool, int]:
    """Same title first, then the last word of the name, then the nearest before."""
    return (
        bool(spot.title) and spot.title in figure.titles,
        spot.words[-1] == figure.words[-1],
        near.get(figure.number, -1 - figure.number),
    )


def _fits(spot: Spot, figure: Figure) -> bool:
    """Whether a name can be a shorter or longer form of a figure's name."""
    if (
        spot.entry
        or not figure.words
        or (spot.cat and figure.cat and spot.cat != figure.cat and len(spot.words) > 1)
    ):
        return False
    if figure.cat == "person":
        return _genders_agree(spot.gender, figure.gender) and person_fits(spot.words, figure.words)
    return figure.cat == "body" and body_fits(spot.words, figure.words)


def _genders_agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _officer(spot: Spot, day: date | None) -> Entry | None:
    """The one person of the tables with this family name who was in office on the day.

    A leader of a country even where the parse takes a lone name for that of a body.
    """
    words = bare(spot.words)
    if len(words) != 1 or spot.cat not in {"person", "body", ""}:
        return None
    found = list(in_office(words[0], spot.title, day))
    if len(found) != 1:
        return None
    sure = spot.cat == "person" or (day and not common(words[0]) and leads(found[0].name, day))
    return found[0] if sure else None


def _why_new(spot: Spot, written: str) -> str:
    if not spot.entry:
        return "name in no table"
    if spot.why:
        return spot.why
    if spot.kind == "adjective":
        return f"adjective or people of {spot.entry.name}"
    if len(spot.words) == 1 and spot.entry.kind == "person":
        return f"the {written.title()} in office at publication: {spot.entry.name}"
    return f"known name of {spot.entry.name}{_how_surely(spot.entry)}"


def _how_surely(entry: Entry) -> str:
    """The score of a link to a knowledge base, and who else could be meant."""
    if not entry.score:
        return ""
    others = f", before {', '.join(entry.rivals)}" if entry.rivals else ""
    return f", with {entry.score:.2f} of 1 in the knowledge base{others}"


def _figure(spot: Spot, written: str, number: int) -> Figure:
    entry = spot.entry
    return Figure(
        number=number,
        cat=entry.kind if entry else spot.cat or "body",
        words=spot.words if spot.kind == "name" else (),
        name=entry.name if entry else written,
        gender=(entry.gender if entry and entry.kind == "person" else "") or spot.gender,
        entry=entry,
        titles=_titles(spot),
        country=entry.country if entry else "",
    )


def _titles(spot: Spot) -> frozenset[str]:
    """What a name calls somebody: its title, and the noun that it begins with ("Duchess of")."""
    first = spot.words[0] if len(spot.words) > 1 else ""
    noun = nouns().get(first)
    own = {first} if noun and noun.kind == "person" == spot.cat else set()
    return frozenset({spot.title, *own} - {""})


def _joined(figure: Figure, spot: Spot, written: str) -> Figure:
    longer = not figure.entry and len(spot.words) > len(figure.words)
    return replace(
        figure,
        words=spot.words if longer else figure.words or spot.words,
        name=written if longer else figure.name,
        gender=figure.gender or (spot.gender if figure.cat == "person" else ""),
        titles=figure.titles | _titles(spot),
        cat="person" if figure.cat == "" else figure.cat,
    )
