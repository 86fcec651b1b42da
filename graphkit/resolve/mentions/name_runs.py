"""The names in one run of capitals: where each begins and ends, and what is known of it."""

from collections.abc import Iterator

from graphkit.gazetteer.name_parts import GENERATIONS, PARTICLES, endings, given
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.capitals import LINKING_WORDS, POSSESSIVE_SIGNS, capital
from graphkit.resolve.mentions.kinds import gender, name_category
from graphkit.resolve.mentions.known_names import (
    MAX_CAPITAL_ACRONYM,
    NAME_JOINTS,
    KnownName,
    known_at,
)
from graphkit.resolve.mentions.noun_phrases import title_at
from graphkit.resolve.mentions.titles_in_run import (
    is_common_phrase,
    postnominals_from,
    title_length,
)
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.names import name_key, name_words

# After one of these words, it is the start of the name of a branch: Red Cross Society of China.
NOUNS_OF_BRANCHES = frozenset({"society", "association", "foundation", "federation", "committee"})
# Legal forms behind the name of a company.
COMPANY_FORMS = frozenset(
    {"ag", "inc", "corp", "co", "plc", "ltd", "llc", "gmbh", "sa", "nv", "se"}
)
# After one of these words, the name of an organization is the start of a place's name: Toyota City.
SETTLEMENT_NOUNS = frozenset({"city", "town", "county", "island"})


def names_in_run(tokens: TokenTable, start: int, end: int) -> Iterator[MentionCandidate]:
    """The names of one run: "U.S. President Donald Trump" is a country, a title and a person."""
    i, reach, title = start, start, ""
    while i < end:
        if tokens.text[i] in NAME_JOINTS | LINKING_WORDS | {"the"}:
            i += 1
            continue
        term = known_at(tokens, i)
        words = title_length(tokens, i, end)
        if words and i + words < end and not (term and term[1] > i + words):
            reach = reach if title else i
            named = capital(tokens, i + words) or tokens.text[i + words] in PARTICLES
            title = " ".join(filter(None, (title, *tokens.text[i : i + words]))) if named else ""
            i += words
            continue
        reach = reach if title else i
        if term and not _is_longer_name(tokens, i, term, end):
            stop = _behind_company_form(tokens, term[1], end)
            yield _known((reach, i, stop), term[0], title.lower())
            i, title = stop, ""
            continue
        stop = _name_end(tokens, i, end)
        behind = postnominals_from(tokens, i, stop)
        if behind == i:
            i, title = stop, ""
            continue
        if not is_common_phrase(tokens, i, stop):
            yield _unknown(tokens, (reach, i, behind), title.lower())
        i, title = stop, ""


def _behind_company_form(tokens: TokenTable, i: int, end: int) -> int:
    """The token behind AG, Inc. or "Technologies Co Ltd" at token ``i``, or ``i``.

    Such words behind a company are no name of their own.
    """
    stop = i
    while stop < end and (
        tokens.key[stop] in COMPANY_FORMS or endings().get(tokens.key[stop]) == "organization"
    ):
        stop += 1
    formal = stop > i and tokens.key[stop - 1].rstrip(".") in COMPANY_FORMS
    return stop if formal else i


def _is_longer_name(tokens: TokenTable, start: int, found: tuple[KnownName, int], end: int) -> bool:
    """Whether a known name is only the start of a longer, unknown name, or is not meant at all.

    Jordan Peterson, the Georgia State University and Toyota City are longer names. A demonym is not
    meant if the parse sees a person there: "Finn" as a given name.
    """
    term, stop = found
    if term.how == "demonym" and tokens.entity_type[start] == "PERSON":
        return True
    if term.entry.kind == "person":
        return stop < end and (
            _is_namesake(tokens, term, stop) or _is_called_after(tokens, stop, end)
        )
    if stop >= end or not capital(tokens, stop) or _ends_in_capitals(tokens, start, stop):
        return False
    if term.entry.kind not in {"country", "place"}:
        longer = tokens.key[stop] in SETTLEMENT_NOUNS | NOUNS_OF_BRANCHES
        return longer and not known_at(tokens, stop)
    twice = tokens.key[stop] == tokens.key[start]
    if twice or title_at(tokens, stop) or is_common_phrase(tokens, stop, end):
        return False
    rest = _name_end(tokens, stop, end)
    same = bool(tokens.entity_type[start]) and not any(tokens.begins[stop:rest])
    same = same and term.how == "name" and tokens.entity_type[start] == tokens.entity_type[stop]
    person = (
        tokens.key[start] in given() and stop == start + 1 and tokens.entity_type[start] != "NORP"
    )
    ended = tokens.key[rest - 1] in endings() and not known_at(tokens, stop)
    ended = ended or (term.how == "adjective" and _begins_organization(tokens, start, stop))
    return person or ended or (same and tokens.entity_type[start] in {"PERSON", "ORG", "FAC"})


def _is_called_after(tokens: TokenTable, stop: int, end: int) -> bool:
    """Whether an organization or place is called after a person: "Ada Quell Foundation"."""
    rest = _name_end(tokens, stop, end)
    return capital(tokens, stop) and tokens.key[rest - 1] in endings()


def _is_namesake(tokens: TokenTable, term: KnownName, stop: int) -> bool:
    """Whether a known person's name goes on as another's: "… Jr.", or another family name.

    ``stop`` is the token behind the known name, which can be cut short.
    """
    if tokens.key[stop] in GENERATIONS:
        return True
    if not capital(tokens, stop) and tokens.text[stop] not in PARTICLES:
        return False
    own = tuple(map(name_key, name_words(term.entry.name)))
    cut = term.words == own[: len(term.words)]
    left = [word for word in own[len(term.words) :] if word not in PARTICLES]
    behind = (
        tokens.key[i]
        for i in range(stop, len(tokens.text))
        if tokens.text[i] not in NAME_JOINTS and tokens.key[i] not in PARTICLES
    )
    return cut and bool(left) and next(behind, left[0]) != left[0]


def _ends_in_capitals(tokens: TokenTable, start: int, stop: int) -> bool:
    """Whether a name is in capitals and the next word is not: "SAN FRANCISCO Police said no."."""
    name = "".join(tokens.text[start:stop])
    behind = tokens.text[stop]
    goes_on = behind.isalpha() and behind.isupper()
    return name.isupper() and len(name) > MAX_CAPITAL_ACRONYM and not goes_on


def _begins_organization(tokens: TokenTable, start: int, stop: int) -> bool:
    """Whether an adjective starts an organization's name: Syrian Observatory for Human Rights.

    It does not before a common noun (ministry, army, party): those are a country's own.
    """
    joined = tokens.text[stop + 1 : stop + 2] in {("for",), ("of",), ("on",)}
    same = (
        tokens.entity_type[start] == tokens.entity_type[stop] == "ORG" and not tokens.begins[stop]
    )
    return joined and same and tokens.lemma[stop] not in nouns()


def _name_end(tokens: TokenTable, i: int, end: int) -> int:
    """The token after the unknown name that starts at ``i``, at most ``end``.

    The name ends before a title or another name.
    """
    joins = _takes_linking_words(tokens, i)
    for j in range(i + 1, end):
        if tokens.text[j] in LINKING_WORDS and not (joins or _same_entity(tokens, i, j + 1)):
            return j
        if not capital(tokens, j) or tokens.text[j - 1] in LINKING_WORDS | NAME_JOINTS | {"the"}:
            continue
        words = title_length(tokens, j, end)
        if tokens.key[j - 1] in endings() and _named_in_full(tokens, j, end):
            return j
        if (words and j + words < end) or _begins_person(tokens, i, j):
            return j
        named = j == i + 1 and tokens.key[i] in given()
        if tokens.begins[j] and known_at(tokens, j) and not named:
            return j
    return end


def _begins_person(tokens: TokenTable, i: int, j: int) -> bool:
    """Whether the parse has another person from ``j`` on than in the name that starts at ``i``.

    A single word before it that nothing else takes is the given name: "Mayor *Sadiq* Khan".
    """
    if not (tokens.begins[j] and tokens.entity_type[j] == "PERSON"):
        return False
    other = (
        tokens.entity_type[i] not in {"", "PERSON"} or tokens.key[i].removesuffix("s") in nouns()
    )
    acronym = tokens.text[i].isupper()
    return other or acronym or j > i + 1 or tokens.head[i] not in {j, tokens.head[j]}


def _named_in_full(tokens: TokenTable, i: int, end: int) -> bool:
    """Whether a given name and one capital end the run at ``i``: "… Relations *Alia Salem*"."""
    return i + 2 == end and tokens.key[i] in given() and capital(tokens, i + 1)


def _takes_linking_words(tokens: TokenTable, i: int) -> bool:
    """Whether a name that starts at ``i`` can have "of" in it: University, Bank, Ministry."""
    noun = nouns().get(tokens.key[i])
    return tokens.key[i] in endings() or bool(noun and noun.kind in {"organization", "place"})


def _same_entity(tokens: TokenTable, i: int, j: int) -> bool:
    """Whether the tokens from ``i`` to ``j`` are in one named entity that is not a person."""
    kind = tokens.entity_type[i]
    return kind in {"ORG", "FAC", "LOC", "EVENT"} and not any(tokens.begins[i + 1 : j + 1])


def _known(where: tuple[int, int, int], term: KnownName, title: str) -> MentionCandidate:
    """The candidate for a known name; ``where`` has the token of its title, its start and end."""
    (reach, start, end), entry = where, term.entry
    return MentionCandidate(
        start=start,
        end=end,
        head=end - 1,
        reach=reach,
        kind="name" if term.how == "name" else "adjective",
        category=entry.kind,
        words=term.words,
        gender=entry.gender if entry.kind == "person" else "n",
        plural=term.how == "demonym",
        title=title,
        entry=entry,
    )


def _unknown(tokens: TokenTable, where: tuple[int, int, int], title: str) -> MentionCandidate:
    """The candidate for an unknown name; ``where`` as in :func:`_known`."""
    reach, start, end = where
    signs = NAME_JOINTS | POSSESSIVE_SIGNS | {","}
    words = tuple(tokens.key[j] for j in range(start, end) if tokens.text[j] not in signs)
    return MentionCandidate(
        start=start,
        end=end,
        head=end - 1,
        reach=reach,
        kind="name",
        category=name_category(tokens, start, end, title),
        words=words,
        gender=gender(words, title),
        title=title,
    )
