"""A line of a source → the item, the office or the tenure of an office that it describes."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

ItemKind = Literal["person", "organization", "place", "event"]
KIND_OF_TYPE: dict[str, ItemKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "event": "event",
}
HUMAN_ITEM = "Q5"
# Properties that only organizations, places or events have, the surest first.
KIND_PROPERTIES: dict[ItemKind, frozenset[str]] = {
    # headquarters, industry, legal form, chief executive, chairperson, employees
    "organization": frozenset({"P159", "P452", "P1454", "P169", "P488", "P1128"}),
    # coordinates
    "place": frozenset({"P625"}),
    # point in time, participant, immediate cause
    "event": frozenset({"P585", "P710", "P1478"}),
}
DUMP_LANGUAGES = ("en", "mul")
# So many digits of a population, and so many links to encyclopedias, weigh as much as one more
# source that has the item (by hand).
DIGITS_A_SOURCE, SITELINKS_A_SOURCE = 2, 10


class WikidataItem(NamedTuple):
    """A Wikidata item with its names.

    ``qid`` is its id (``Q…``), ``name`` its label, ``kind`` says what it is, ``aliases`` are its
    other names. ``weight`` is how much is known of it, from 0 on; ``first`` says that an
    encyclopedia's article of just this name is about it.
    """

    qid: str
    name: str
    kind: ItemKind
    aliases: tuple[str, ...]
    weight: float
    first: bool


class OfficeTenure(NamedTuple):
    """The time for which a person held an office.

    ``office`` are words or, in a dump, the office's item; ``country`` likewise. ``holder`` is the
    person's item; ``start`` and ``end`` are ISO dates or parts of them, ``""`` is open.
    """

    office: str
    country: str
    holder: str
    start: str
    end: str


class Office(NamedTuple):
    """An office as a dump has it: its item (``qid``), its ``name``, the item of its ``country``."""

    qid: str
    name: str
    country: str


def told(line: Mapping[str, Any]) -> Iterator[WikidataItem | OfficeTenure | Office]:
    """The records of a line: an item of a table, a row of offices, or an entity of a dump."""
    if "claims" in line or "labels" in line:
        yield from _entity(line)
    elif "position" in line:
        yield from _held(line)
    elif line.get("qid") and line.get("label"):
        yield from _item(line)


def _item(line: Mapping[str, Any]) -> Iterator[WikidataItem]:
    kind = KIND_OF_TYPE.get(line.get("type") or "")
    if kind:
        name, wiki = line["label"], line.get("enwiki")
        sources = len(line.get("src") or ())
        weight = sources + len(str(line.get("pop") or "")) / DIGITS_A_SOURCE + bool(wiki)
        aliases = tuple(line.get("aliases") or ())
        yield WikidataItem(line["qid"], name, kind, aliases, weight, first=wiki == name)


def _held(line: Mapping[str, Any]) -> Iterator[OfficeTenure]:
    if line.get("qid"):
        country = str(line.get("country") or "")
        dates = (str(line.get("start") or ""), str(line.get("end") or ""))
        yield OfficeTenure(line["position"], country, line["qid"], *dates)


def _entity(entity: Mapping[str, Any]) -> Iterator[WikidataItem | OfficeTenure | Office]:
    """An entity of a dump, in the languages that articles are read in."""
    name = next((n for n in (_label(entity, key) for key in DUMP_LANGUAGES) if n), "")
    if not name:
        return
    claims = entity.get("claims") or {}
    kind = _kind(claims)
    links = entity.get("sitelinks") or {}
    title = (links.get("enwiki") or {}).get("title")
    told_as = (entity.get("aliases") or {}).get("en") or ()
    aliases = tuple(one["value"] for one in told_as)
    if kind:
        weight = len(links) / SITELINKS_A_SOURCE
        yield WikidataItem(entity["id"], name, kind, aliases, weight, first=title == name)
    yield from (_tenure(entity["id"], claim) for claim in claims.get("P39", ()))
    countries = [*_values(claims, "P1001"), *_values(claims, "P17")]
    if countries:
        yield Office(entity["id"], name, countries[0])


def _label(entity: Mapping[str, Any], language: str) -> str:
    return str(((entity.get("labels") or {}).get(language) or {}).get("value") or "")


def _kind(claims: Mapping[str, Any]) -> ItemKind | None:
    if HUMAN_ITEM in _values(claims, "P31"):
        return "person"
    return next((kind for kind, marks in KIND_PROPERTIES.items() if marks & claims.keys()), None)


def _values(claims: Mapping[str, Any], of: str) -> list[str]:
    return [value for claim in claims.get(of, ()) if (value := _id(claim.get("mainsnak")))]


def _id(snak: Mapping[str, Any] | None) -> str:
    value = ((snak or {}).get("datavalue") or {}).get("value")
    return str(value.get("id") or "") if isinstance(value, dict) else ""


def _tenure(holder: str, claim: Mapping[str, Any]) -> OfficeTenure:
    around = claim.get("qualifiers") or {}
    country = next((_id(snak) for snak in around.get("P1001", ())), "")
    start, end = (_time(around.get(of, ())) for of in ("P580", "P582"))
    return OfficeTenure(_id(claim.get("mainsnak")), country, holder, start, end)


def _time(snaks: Any) -> str:  # noqa: ANN401 - a dump's own shape
    """The day of a dump's time, ``+2017-01-20T00:00:00Z``; a zero month or day is left out."""
    for snak in snaks:
        value = (snak.get("datavalue") or {}).get("value") or {}
        return str(value.get("time") or "").lstrip("+")[:10].replace("-00", "")
    return ""
