"""Decides who held an office on a day, and which offices some words mean."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from graphkit.gazetteer.entries import Entry, Tenure, Title
from graphkit.gazetteer.tables import actors, countries, tenures, titles_by_word
from graphkit.text.names import name_key, name_words

# Offices whose holders are known to every reader.
LEADING_OFFICES = frozenset(
    {"President", "Prime Minister", "Chancellor", "Supreme Leader", "King", "Pope"}
    | {"Vice President", "Secretary-General", "Leader", "State Counsellor", "Crown Prince"}
)
# How long before and after a tenure of such an office :func:`leads` is true. Chosen on sentences of
# our own (tests/resolve).
ABOUT_TO_LEAD = timedelta(days=365)
# Words before an office that its holder on the day does not have.
OTHER_TIMES_WORDS = frozenset(
    {"former", "ex", "then", "next", "future", "incoming", "onetime", "one-time", "past", "late"}
)
# Words for an office that only one country has.
TITLES_OF_ONE_COUNTRY = frozenset({"pope", "pontiff", "taoiseach", "tánaiste"})


def holder(words: str, country: str, day: date) -> tuple[Entry, str] | None:
    """The holder of an office of a country on a day, as an entry, and the name of the office.

    ``words`` are those of the office, in small letters. ``None`` if no holder is known. On the day
    of a change it is the successor. Words for a man ("king") do not mean a woman, and the reverse.

    >>> holder("president", "United States", date(2018, 7, 9))[0].name
    'Donald Trump'
    >>> holder("leader", "North Korea", date(2018, 7, 9))[1]
    'Supreme Leader'
    >>> holder("queen", "Spain", date(2012, 6, 15)) is None
    True
    """
    told = {title.gender for title in _title_rows(words)}
    for office in offices(words, country):
        held = [
            tenure
            for tenure in _tenures_of(office, country)
            if covers(tenure, day) and ("" in told or actors()[tenure.holder].gender in {"", *told})
        ]
        if held:
            last = max(held, key=lambda tenure: tenure.start)
            return actors()[last.holder], office
    return None


def is_office(words: str) -> bool:
    """Whether words are those of an office in the table of titles.

    >>> is_office("national security adviser"), is_office("adviser")
    (True, False)
    """
    return bool(_title_rows(words))


def is_leader(words: str) -> bool:
    """Whether words mean the leader of a country, whatever the office is called.

    >>> is_leader("leader"), is_leader("president")
    (True, False)
    """
    return any(title.office == "@leader" for title in _title_rows(words))


def offices(words: str, country: str) -> tuple[str, ...]:
    """The offices that words mean in a country; those of this country only come first."""
    meant = sorted(
        (t for t in _title_rows(words) if t.country in {"", country}),
        key=lambda title: not title.country,
    )
    return tuple(
        dict.fromkeys(office for title in meant for office in _offices_of_title(title, country))
    )


def _title_rows(words: str) -> list[Title]:
    """The rows of titles with these words that mean an office."""
    held = tuple(words.split())
    first = held[0] if held else ""
    return [t for t in titles_by_word().get(first, ()) if t.words == held and t.office]


def _offices_of_title(title: Title, country: str) -> tuple[str, ...]:
    """The offices of a title in a country; ``@leader`` means the country's leading offices."""
    if title.office != "@leader":
        return (title.office,)
    state = countries().get(country)
    return state.leaders if state else ()


def covers(tenure: Tenure, day: date) -> bool:
    """Whether a day lies in a tenure; its first and last day are included."""
    return tenure.start <= day and (tenure.end is None or day <= tenure.end)


def serves(name: str, day: date | None) -> bool:
    """Whether a person of the tables holds any office on a day; ``False`` without a day."""
    return day is not None and any(covers(t, day) for t in held_by(name))


def near(tenure: Tenure, day: date, within: timedelta) -> bool:
    """Whether a day lies in a tenure, or at most ``within`` before or after it."""
    return tenure.start - within <= day and (tenure.end is None or day <= tenure.end + within)


@cache
def _by_office() -> dict[tuple[str, str], tuple[Tenure, ...]]:
    """The tenures of each office and country, in the order of the table."""
    found: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in tenures():
        found.setdefault((tenure.office, tenure.country), []).append(tenure)
    return {place: tuple(held) for place, held in found.items()}


def _tenures_of(office: str, country: str) -> tuple[Tenure, ...]:
    return _by_office().get((office, country), ())


def holds(name: str, words: str, day: date) -> bool:
    """Whether a person holds, on a day, an office that the words mean in its country.

    >>> holds("Theresa May", "prime minister", date(2018, 7, 9))
    True
    """
    return any(t.office in offices(words, t.country) and covers(t, day) for t in held_by(name))


def only_country(words: str) -> str:
    """The only country with an office of these words, or ``""`` if several have one.

    >>> only_country("pope"), only_country("chairman")
    ('Vatican City', '')
    """
    rows = _title_rows(words) if words in TITLES_OF_ONE_COUNTRY else []
    return next((title.country for title in rows), "")


def leads(name: str, day: date) -> bool:
    """Whether a person leads a country on a day, or within a year of it."""
    return any(t.office in LEADING_OFFICES and near(t, day, ABOUT_TO_LEAD) for t in held_by(name))


@cache
def held_by(name: str) -> tuple[Tenure, ...]:
    """All tenures of a person, in the order of the table."""
    return tuple(tenure for tenure in tenures() if tenure.holder == name)


def surname(entry: Entry) -> str:
    """The family name of a person, folded for comparison.

    >>> surname(actors()["Xi Jinping"]), surname(actors()["Angela Merkel"])
    ('xi', 'merkel')
    """
    words = name_words(entry.name)
    state = countries().get(entry.country)
    return name_key(words[0] if state and state.family_first else words[-1])


@cache
def by_surname() -> dict[str, tuple[Entry, ...]]:
    """The people of the tables by family name, folded for comparison."""
    found: dict[str, list[Entry]] = {}
    for entry in actors().values():
        if entry.kind == "person":
            found.setdefault(surname(entry), []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def in_office(name: str, title: str, day: date | None) -> Iterator[Entry]:
    """The people with a family name who held an office on a day; none if the day is not known.

    With a ``title``, they held an office that the title means, unless the title means no office in
    the countries of their offices.
    """
    for entry in by_surname().get(name, ()):
        held = [t for t in held_by(entry.name) if day and covers(t, day)]
        meant = [t for t in held if t.office in offices(title, t.country)] if title else held
        if meant or (held and not any(offices(title, t.country) for t in held)):
            yield entry
