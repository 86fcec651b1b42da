"""Finds the datelines of a text: "VARN HARBOUR, July 7 (Agency) – Talks ended."."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from graphkit.gazetteer.entries import KINDS_OF_LAND, Entry
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.refusals.shapes import is_month_or_number
from graphkit.resolve.mentions.token_table import TokenTable

DASHES = frozenset({"-", "–", "—", "--"})
# Signs and words between the places of a dateline: "VARN/OSTER", "VARN, Norway".
BETWEEN_PLACES = frozenset({",", "/", "and"})
# A shorter word in capitals at the start of a paragraph is rather an acronym: "FBI", "UK".
MIN_LETTERS_IN_CAPITALS = 4
# Words of a place in capitals that the parse may take for no name: "WEST VARN HARBOUR".
MAX_WORDS_BEFORE = 4
# Tokens in which the bracket behind an agency is looked for: "(Varn News Agency)".
MAX_WORDS_OF_AGENCY = 6

# The tokens ``[start, end)`` of a dateline, without the dash.
Dateline = tuple[int, int]


def datelines(tokens: TokenTable, names: Sequence[MentionCandidate]) -> tuple[Dateline, ...]:
    """The datelines at the starts of paragraphs.

    A dateline has a place in capitals and a dash, or any place, an agency in brackets and a dash.
    Where the dash is lost ("VARN, Norway Talks ended"), the place or its country must be known.
    """
    by_start = {one.start: one for one in names}
    found = (_dateline(tokens, one, by_start) for one in names if _opens(tokens, one))
    return tuple(one for one in found if one)


def with_places_of_datelines(
    names: Iterable[MentionCandidate], found: Sequence[Dateline]
) -> tuple[MentionCandidate, ...]:
    """The names, in which unknown names of a dateline are places."""
    inside = {i for start, end in found for i in range(start, end)}
    return tuple(
        _as_place(one)
        if one.start in inside and not one.entry and one.category != "person"
        else one
        for one in names
    )


def _as_place(name: MentionCandidate) -> MentionCandidate:
    """An unknown name of a dateline with an entry of its own, so that it is short for nothing."""
    entry = Entry(name=" ".join(name.words).title(), kind="place")
    return replace(name, category="place", entry=entry)


def _opens(tokens: TokenTable, name: MentionCandidate) -> bool:
    """Whether a name of a place, or of no known kind, starts a paragraph.

    Other words in capitals can stand before it, which the parse took for no name.
    """
    between = tokens.text[_paragraph(tokens, name.start) : name.start]
    capitals = _in_capitals(tokens, name)
    known = name.entry.kind in KINDS_OF_LAND if name.entry else False
    place = known or (name.entry is None and (capitals or name.category != "person"))
    first = not between or (capitals and all(word.isupper() for word in between))
    return first and place and not name.title and name.kind == "name"


def _paragraph(tokens: TokenTable, i: int) -> int:
    """The first token of the paragraph of a token, at most four tokens before it."""
    start = i
    while start > max(0, i - MAX_WORDS_BEFORE) and "\n" not in tokens.text[start - 1]:
        start -= 1
    return start


def _in_capitals(tokens: TokenTable, name: MentionCandidate) -> bool:
    words = "".join(tokens.text[name.start : name.end])
    return words.isupper() and sum(map(str.isalpha, words)) >= MIN_LETTERS_IN_CAPITALS


def _dateline(
    tokens: TokenTable, first: MentionCandidate, by_start: Mapping[int, MentionCandidate]
) -> Dateline | None:
    """The dateline that starts with a name, or ``None``."""
    places = tuple(_places(tokens, first, by_start))
    behind = _behind_day(tokens, places[-1].end)
    end = _behind_agency(tokens, behind)
    capitals = _in_capitals(tokens, first)
    sign, agency = "".join(tokens.text[end : end + 1]), end > behind
    if sign in DASHES and (capitals or agency) and tokens.spaced[end]:
        return _paragraph(tokens, first.start), end
    known = any(one.entry and one.entry.kind in KINDS_OF_LAND for one in places)
    lost = capitals and known and not agency and behind == places[-1].end
    return (first.start, end) if lost and sign[:1].isupper() else None


def _places(
    tokens: TokenTable, first: MentionCandidate, by_start: Mapping[int, MentionCandidate]
) -> Iterator[MentionCandidate]:
    """The first place and those that follow behind a comma or a stroke."""
    place: MentionCandidate | None = first
    while place:
        yield place
        behind = tokens.text[place.end : place.end + 1]
        following = by_start.get(place.end + 1) if BETWEEN_PLACES.issuperset(behind) else None
        place = following if following and following.category != "person" else None


def _behind_day(tokens: TokenTable, i: int) -> int:
    """The token behind the commas, months and numbers from ``i`` on."""
    while i < len(tokens.text) and (tokens.text[i] == "," or is_month_or_number(tokens.key[i])):
        i += 1
    return i


def _behind_agency(tokens: TokenTable, i: int) -> int:
    """The token behind an agency in brackets at ``i``, or ``i``."""
    if tokens.text[i : i + 1] != ("(",):
        return i
    behind = tokens.text[i : i + MAX_WORDS_OF_AGENCY]
    return i + behind.index(")") + 1 if ")" in behind else i
