"""Gives the tables of ``seeds/actors`` and ``seeds/events`` as records, read once in a process."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from graphkit.gazetteer.entries import (
    CommonNoun,
    Country,
    Entry,
    KnownEvent,
    OrganizationPattern,
    Seat,
    Tenure,
    Title,
)
from graphkit.gazetteer.seeds import rows
from graphkit.records import ActorKind

# The cell of the column ``checked`` for a Wikidata id that was not checked.
UNCHECKED = "unchecked"


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell with several, joined by ``|``.

    >>> several("DPRK|N. Korea")
    ('DPRK', 'N. Korea')
    """
    return tuple(part for part in cell.split("|") if part)


def _first(cell: str) -> date:
    """The first day of a date in a table, which can be a month or a year."""
    year, month, day = (*map(int, cell.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _last(cell: str) -> date | None:
    """The last day of a date in a table, which can be a month or a year; ``None`` if empty."""
    given_parts = [int(part) for part in cell.split("-")] if cell else []
    if len(given_parts) in {0, 3}:
        return date(*given_parts) if given_parts else None
    year, month = (*given_parts, 12)[:2]
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@cache
def countries() -> dict[str, Country]:
    """Countries and territories by name."""
    return {
        row["name"]: Country(
            entry=Entry(
                name=row["name"],
                kind="country",
                wikidata=row["wikidata"] or None,
                checked=row["checked"] != UNCHECKED,
                aliases=several(row["aliases"]),
                country=row["name"],
            ),
            adjectives=several(row["adjectives"]),
            nouns=several(row["nouns"]),
            capitals=several(row["capital"]),
            leaders=several(row["leader"]),
            family_first=bool(row["family_first"]),
            article=row["article"],
        )
        for row in rows("actors/countries.tsv")
    }


def _entries(table: str, kind: ActorKind | None) -> Iterator[Entry]:
    """The entries of a table; ``kind`` is their kind, ``None`` if the table has a column for it."""
    for row in rows(table):
        yield Entry(
            name=row["name"],
            kind=kind or ("person" if row["kind"] == "person" else "organization"),
            wikidata=row["wikidata"] or None,
            checked=row["checked"] != UNCHECKED,
            aliases=several(row["aliases"]),
            country=row["country"],
            gender=row.get("gender", ""),
            context=bool(row.get("context")),
        )


@cache
def actors() -> dict[str, Entry]:
    """People and organizations by name."""
    return {entry.name: entry for entry in _entries("actors/actors.tsv", None)}


@cache
def places() -> dict[str, Entry]:
    """Cities and regions by name; a capital without a row has an entry, too."""
    own = {entry.name: entry for entry in _entries("actors/places.tsv", "place")}
    for country in countries().values():
        for name in country.capitals[:1]:
            own.setdefault(
                name,
                Entry(
                    name=name,
                    kind="place",
                    aliases=country.capitals[1:],
                    country=country.entry.name,
                ),
            )
    return own


@cache
def seats() -> dict[str, Seat]:
    """Places that stand for an organization and not for their country's government."""
    by_name = {**{name: state.entry for name, state in countries().items()}, **actors()}
    return {
        row["name"]: Seat(entry=by_name[row["seat_of"]], country=row["country"])
        for row in rows("actors/places.tsv")
        if row["seat_of"]
    }


@cache
def place_endings() -> dict[str, str]:
    """Last words of the names of places ("county") → the country that they show."""
    table = rows("actors/endings.tsv")
    return {row["word"]: row["country"] for row in table if row["country"]}


@cache
def tenures() -> tuple[Tenure, ...]:
    """The tenures of offices, in the order of the table."""
    return tuple(
        Tenure(
            office=row["office"],
            country=row["country"],
            holder=row["holder"],
            start=_first(row["start"]),
            end=_last(row["end"]),
        )
        for row in rows("actors/offices.tsv")
    )


@cache
def titles() -> tuple[Title, ...]:
    """Titles and words for offices, those with most words first."""
    found = (
        Title(
            words=tuple(row["words"].replace("-", " - ").split()),
            office=row["office"],
            country=row["country"],
            gender=row["gender"],
        )
        for row in rows("actors/titles.tsv")
    )
    return tuple(sorted(found, key=lambda title: -len(title.words)))


@cache
def titles_by_word() -> dict[str, tuple[Title, ...]]:
    """The titles by their first word, those with most words first."""
    by_word: dict[str, tuple[Title, ...]] = {}
    for title in titles():
        by_word[title.words[0]] = (*by_word.get(title.words[0], ()), title)
    return by_word


@cache
def nouns() -> dict[str, CommonNoun]:
    """The common nouns for entities, by the noun."""
    return {
        row["noun"]: CommonNoun(
            kind=row["kind"],
            gender=row["gender"],
            role=row["role"],
            fields=several(row["field"]),
        )
        for row in rows("actors/nouns.tsv")
    }


@cache
def organization_patterns() -> tuple[OrganizationPattern, ...]:
    """Organizations of countries; those of one country before those of every country."""
    found = (
        OrganizationPattern(
            words=several(row["words"]),
            country=row["country"],
            name=row["name"],
            wikidata=row["wikidata"] or None,
        )
        for row in rows("actors/organizations.tsv")
    )
    return tuple(sorted(found, key=lambda pattern: not pattern.country))


def in_a_phrase(country: str) -> str:
    """The name of a country as it is written after "of".

    >>> in_a_phrase("United States"), in_a_phrase("Philippines"), in_a_phrase("Norway")
    ('the United States', 'the Philippines', 'Norway')
    """
    state = countries().get(country)
    return f"{state.article} {country}" if state and state.article else country


@cache
def organization_words() -> frozenset[str]:
    """The words of all organization patterns: "foreign ministry"."""
    return frozenset(words for pattern in organization_patterns() for words in pattern.words)


@cache
def known_events() -> tuple[KnownEvent, ...]:
    """Events in the order of the table, which is that of their first day."""
    return tuple(
        KnownEvent(
            entry=Entry(
                name=row["name"],
                kind="event",
                wikidata=row["wikidata"] or None,
                checked=row["checked"] != UNCHECKED,
                aliases=several(row["aliases"]),
            ),
            start=_first(row["start"]),
            end=_last(row["end"]),
            places=several(row["places"]),
            parties=several(row["parties"]),
            kinds=several(row["kinds"]),
        )
        for row in rows("events/events.tsv")
    )
