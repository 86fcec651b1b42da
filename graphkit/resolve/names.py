"""Names in a page: known ones by the tables, others by capitals and the parser's named entities."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import endings, given
from graphkit.gazetteer.tables import body_words, nouns, titles_by_word
from graphkit.resolve.another_script import recased
from graphkit.resolve.chance import without_chance
from graphkit.resolve.fitting import GENERATIONS
from graphkit.resolve.kinds import by_majority, category, gender
from graphkit.resolve.lexicon import JOINTS, Term, known_at
from graphkit.resolve.page import Page
from graphkit.resolve.phrases import title_at, under_another
from graphkit.resolve.runs import LINKS, PARTICLES, addressed, capital, runs
from graphkit.resolve.spots import Spot

# A line without a full stop where so large a share of the longer words has a capital is a
# headline in title case; its words are names only where the text or the tables know them.
HEADLINE = 0.7
LONGER = 3
# A company's name before one of these is that of a place.
SETTLED = frozenset({"city", "town", "county", "island"})
# How a calling hangs on the name behind it.
CALLING = frozenset({"compound", "nmod", "amod", "appos"})
OWN = {"his": "m", "her": "f"}
OUTSIDE = "’'”\"»)]"


def names(page: Page) -> tuple[Spot, ...]:
    """The names of a page, in order; those that the tables do not know have no entry."""
    found = _apart(spot for start, end in runs(page) for spot in _parse(page, start, end))
    shouted = {n for n, _ in enumerate(page.sentences) if _headline(page, n)}
    body = {word for s in found if page.sentence[s.start] not in shouted for word in s.words}
    kept = (
        spot
        for spot in found
        if page.sentence[spot.start] not in shouted or _sure(page, spot, body)
    )
    called = (_gendered(page, _called(page, spot)) for spot in by_majority(tuple(kept)))
    sure = tuple(without_chance(page, called))
    return tuple(sorted((*sure, *recased(page, sure)), key=lambda spot: spot.start))


def _called(page: Page, spot: Spot) -> Spot:
    """The spot with the calling that stands before it in small letters: "violinist Ada Quell"."""
    if spot.title or not spot.reach or spot.kind != "name":
        title = spot.title and under_another(page, spot.reach, spot.title)
        return replace(spot, title=title)
    i = spot.reach - 1
    noun = nouns().get(page.key[i])
    if noun and noun.kind == "person" and not spot.entry and page.head[spot.head] == i:
        return replace(spot, cat="person") if page.dep[spot.head] == "appos" else spot
    if page.dep[i] not in CALLING:
        return spot
    person = spot.cat == "person" or (spot.entry is None and len(spot.words) > 1)
    if noun is None or noun.kind != "person" or not person or not noun.fields:
        return spot
    inside = spot.start <= page.head[i] < spot.end
    if not inside or page.sentence[i] != page.sentence[spot.start]:
        return spot
    told = spot.gender or noun.gender
    return replace(spot, reach=i, title=page.key[i], gender=told, cat="person")


def _gendered(page: Page, spot: Spot) -> Spot:
    """A lone name with the gender that its own sentence tells: "Quell joined his wife"."""
    if spot.gender or len(spot.words) > 1 or page.dep[spot.head] != "nsubj":
        return spot
    verb, stop = page.head[spot.head], page.sentences[page.sentence[spot.head]][1]
    for i in range(spot.end, stop):
        if page.dep[i] == "poss" and page.key[i] in OWN and page.head[page.head[i]] == verb:
            return replace(spot, gender=OWN[page.key[i]])
    return spot


def _apart(spots: Iterable[Spot]) -> list[Spot]:
    """The spots but those that start inside the one before: a known name can outrun its run."""
    kept: list[Spot] = []
    for spot in spots:
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
    return kept


def _headline(page: Page, n: int) -> bool:
    start, end = page.sentences[n]
    words = [word for word in page.text[start:end] if word.isalpha() and len(word) > LONGER]
    ends = [word for word in page.text[start:end] if word.strip() and word not in OUTSIDE]
    if not words or ends[-1] in {".", "!", "?"}:
        return False
    return sum(word[0].isupper() for word in words) / len(words) > HEADLINE


def _sure(page: Page, spot: Spot, body: set[str]) -> bool:
    """Whether a name in a headline is one: known, a word of it named below, or like a person's."""
    person = spot.cat == "person" and page.pos[spot.end - 1] == "PROPN" and len(spot.words) > 1
    return bool(spot.entry) or bool(body & set(spot.words)) or person


def _parse(page: Page, start: int, end: int) -> Iterator[Spot]:
    """The names of one run: "U.S. President Donald Trump" is a country, a title and a person."""
    i, reach, title = start, start, ""
    while i < end:
        if page.text[i] in JOINTS | LINKS | {"the"}:
            i += 1
            continue
        term = known_at(page, i)
        words = _title(page, i, end)
        if words and i + words < end and not (term and term[1] > i + words):
            reach = reach if title else i
            named = capital(page, i + words) or page.text[i + words] in PARTICLES
            title = " ".join(filter(None, (title, *page.text[i : i + words]))) if named else ""
            i += words
            continue
        reach = reach if title else i
        if term and not _longer(page, i, term, end):
            yield _known((reach, i, term[1]), term[0], title.lower())
            i, title = term[1], ""
            continue
        stop = _stop(page, i, end)
        if not _common(page, i, stop):
            yield _unknown(page, (reach, i, stop), title.lower())
        i, title = stop, ""


def _title(page: Page, i: int, end: int) -> int:
    """How many words from ``i`` on are a title or, before a given name, a person's calling."""
    held = title_at(page, i)
    if held:
        return len(held.words)
    noun = nouns().get(page.key[i])
    follows = i + 1 < end and page.key[i + 1] in given()
    return int(bool(noun and noun.kind == "person" and follows))


def _common(page: Page, start: int, end: int) -> bool:
    """Whether capitals only dress up common words: "the President", "the Foreign Ministry"."""
    words = tuple(page.text[j].lower() for j in range(start, end))
    if end - start == 1 and addressed(page, start):
        return False
    return (
        (end - start == 1 and page.lemma[start] in nouns())
        or any(words == title.words for title in titles_by_word().get(words[0], ()))
        or " ".join(words) in body_words()
    )


def _longer(page: Page, start: int, found: tuple[Term, int], end: int) -> bool:
    """Whether known words are but the beginning of an unknown name, or no name of theirs at all.

    So are Jordan Peterson, the Georgia State University, Toyota City and, where the parse sees a
    person, a Finn who is no Finn.
    """
    term, stop = found
    if term.how == "demonym" and page.entity[start] == "PERSON":
        return True
    if stop >= end or not capital(page, stop):
        return False
    if term.entry.kind == "person":
        return page.key[stop] in GENERATIONS
    if term.entry.kind not in {"country", "place"}:
        return page.key[stop] in SETTLED and not known_at(page, stop)
    if title_at(page, stop) or _common(page, stop, end):
        return False
    rest = _stop(page, stop, end)
    same = bool(page.entity[start]) and not any(page.begins[stop:rest])
    same = same and term.how == "name" and page.entity[start] == page.entity[stop]
    person = page.key[start] in given() and stop == start + 1 and page.entity[start] != "NORP"
    ended = page.key[rest - 1] in endings() and not known_at(page, stop)
    ended = ended or (term.how == "adjective" and _of_a_body(page, start, stop))
    return person or ended or (same and page.entity[start] in {"PERSON", "ORG", "FAC"})


def _of_a_body(page: Page, start: int, stop: int) -> bool:
    """Whether an adjective begins the name of a body: the Syrian Observatory for Human Rights.

    What begins with a common word (ministry, army, party) is the country's own body.
    """
    linked = page.text[stop + 1 : stop + 2] in {("for",), ("of",), ("on",)}
    same = page.entity[start] == page.entity[stop] == "ORG" and not page.begins[stop]
    return linked and same and page.lemma[stop] not in nouns()


def _stop(page: Page, i: int, end: int) -> int:
    """Where an unknown name that starts at ``i`` ends: before a title, person or known name."""
    joins = _joins(page, i)
    for j in range(i + 1, end):
        if page.text[j] in LINKS and not (joins or _same_entity(page, i, j + 1)):
            return j
        if not capital(page, j) or page.text[j - 1] in LINKS | JOINTS | {"the"}:
            continue
        words = _title(page, j, end)
        if page.key[j - 1] in endings() and _named_in_full(page, j, end):
            return j
        if (words and j + words < end) or (page.begins[j] and page.entity[j] == "PERSON"):
            return j
        if page.begins[j] and known_at(page, j):
            return j
    return end


def _named_in_full(page: Page, i: int, end: int) -> bool:
    """Whether a given name and one more word are all that follows: "… Relations Alia Salem"."""
    return i + 2 == end and page.key[i] in given() and capital(page, i + 1)


def _joins(page: Page, i: int) -> bool:
    """Whether a name begins like one that goes on after "of": University, Bank, Ministry."""
    noun = nouns().get(page.key[i])
    return page.key[i] in endings() or bool(noun and noun.kind in {"body", "place"})


def _same_entity(page: Page, i: int, j: int) -> bool:
    kind = page.entity[i]
    return kind in {"ORG", "FAC", "LOC", "EVENT"} and not any(page.begins[i + 1 : j + 1])


def _known(where: tuple[int, int, int], term: Term, title: str) -> Spot:
    (reach, start, end), entry = where, term.entry
    return Spot(
        start=start,
        end=end,
        head=end - 1,
        reach=reach,
        kind="name" if term.how == "name" else "adjective",
        cat=entry.kind,
        words=term.words,
        gender=entry.gender if entry.kind == "person" else "n",
        plural=term.how == "demonym",
        title=title,
        entry=entry,
    )


def _unknown(page: Page, where: tuple[int, int, int], title: str) -> Spot:
    reach, start, end = where
    words = tuple(page.key[j] for j in range(start, end) if page.text[j] not in JOINTS)
    return Spot(
        start=start,
        end=end,
        head=end - 1,
        reach=reach,
        kind="name",
        cat=category(page, start, end, title),
        words=words,
        gender=gender(words, title),
        title=title,
    )
