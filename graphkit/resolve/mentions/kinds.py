"""Decides the kind of entity that an unknown name stands for, and the gender of a person.

The words of the name, its title and the named entities of the parse decide.
"""

from collections import Counter

from msgspec.structs import replace

from graphkit.gazetteer.entries import kind_rank
from graphkit.gazetteer.name_parts import endings, given
from graphkit.gazetteer.tables import nouns, titles_by_word
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, age_behind

# The kind that each label of the parse's named entities means.
KIND_BY_ENTITY_TYPE = {
    "PERSON": "person",
    "ORG": "organization",
    "NORP": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "LAW": "event",
}
# Words behind the kind of an organization: "Centre for …", "Bank of …", "Committee on …".
WORDS_BEFORE_FIELDS = frozenset({"of", "for", "on"})
# Nouns behind or before the name of a place: "Varn province", "the town of Varn".
NOUNS_OF_PLACES = frozenset(
    {"city", "town", "village", "province", "county", "district", "region", "suburb", "island"}
    | {"prefecture", "governorate", "municipality", "neighbourhood", "neighborhood", "river"}
)
# Words before the name of a place.
WORDS_BEFORE_PLACES = {("in",), ("near",)}
# Votes of one mention of a name for its kind, if a title or a given name tells the kind; a mention
# whose kind only the parse tells has one vote. Not measured yet.
VOTES_OF_TITLE = 2
# Votes of a noun beside a mention. Chosen on sentences of our own (tests/resolve).
VOTES_OF_NOUN = 4
# Tokens behind a name among which the noun of its apposition is: "Varn, a private news agency".
MAX_WORDS_TO_APPOSITION = 8


def name_category(tokens: TokenTable, start: int, end: int, title: str) -> str:
    """The kind of the name in tokens ``[start, end)``, or ``""`` if nothing tells it."""
    if title:
        return "person"
    seen = Counter(KIND_BY_ENTITY_TYPE.get(tokens.entity_type[j], "") for j in range(start, end))
    guess = max(sorted(seen, key=kind_rank), key=lambda kind: (seen[kind], bool(kind)))
    if end - start == 1:
        return guess
    told = endings().get(tokens.key[end - 1], "")
    if any(_founds(tokens, j) for j in range(start, end - 1)):
        return "organization"
    if told == "organization" and "FAC" not in tokens.entity_type[start:end]:
        return told
    if told:
        return guess if {told, guess} == {"organization", "place"} else told
    return "person" if tokens.key[start] in given() else guess


def _founds(tokens: TokenTable, i: int) -> bool:
    """Whether a word is a kind of organization before its field: *Department* of Health."""
    noun = nouns().get(tokens.key[i])
    kind = noun.kind if noun else endings().get(tokens.key[i], "")
    return kind == "organization" and tokens.text[i + 1] in WORDS_BEFORE_FIELDS


def told_by_noun(tokens: TokenTable, candidate: MentionCandidate) -> str:
    """The kind that a noun beside an unknown name tells, or ``""``.

    Examples are "the oil company Varn", "Varn, a news agency,", "Varn province", "Varn, 55, a …".
    """
    start, end = candidate.start, candidate.end
    if candidate.entry or candidate.title or candidate.kind != "name":
        return ""
    full = end - start > 1 and set(tokens.entity_type[start:end]) == {"PERSON"}
    full = full and candidate.category != "organization"
    if full or age_behind(tokens, end) is not None:
        return "person"
    if _is_called_place(tokens, candidate):
        return "place"
    if "organization" in _kinds_beside(tokens, candidate):
        return "organization"
    return "person" if end - start > 1 and _is_called_person(tokens, candidate) else ""


def _is_called_place(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether the words around a name are those of a place: "Varn province", "near Varn"."""
    start, end, head = candidate.start, candidate.end, candidate.head
    noun_behind = tokens.key[end : end + 1] and tokens.text[end] in NOUNS_OF_PLACES
    if noun_behind and tokens.head[head] == end:
        return True
    if tokens.key[start - 2 : start][1:] == ("of",) and tokens.key[start - 2] in NOUNS_OF_PLACES:
        return True
    alone = not candidate.category and end - start == 1
    return alone and tokens.key[start - 1 : start] in WORDS_BEFORE_PLACES


def _kinds_beside(tokens: TokenTable, candidate: MentionCandidate) -> set[str]:
    """The kinds of the nouns that stand beside a name and call it so, among them ``""``."""
    start, head = candidate.start, candidate.head
    beside = [tokens.head[head]] if tokens.dep[head] in {"appos", "compound", "nmod"} else []
    beside = [i for i in beside if i == start - 1 or tokens.dep[head] == "appos"]
    beside += [start - 1] if start and tokens.head[start - 1] == head else []
    beside += [i for i in _behind(tokens, candidate) if tokens.dep[i] == "appos"]
    return {_of_noun(tokens, i) for i in beside}


def _is_called_person(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether an apposition behind a name calls a person so: "Ada Quell, an engineer".

    Companies are owners, producers and leaders, too: the noun has a gender, or a field of work that
    is not business.
    """
    if endings().get(tokens.key[candidate.end - 1]):
        return False
    heads = (i for i in _behind(tokens, candidate) if tokens.dep[i] == "appos")
    called = [
        nouns()[tokens.lemma[i]]
        for i in heads
        if tokens.head[i] in range(candidate.start, candidate.end)
        and _of_noun(tokens, i) == "person"
    ]
    return any(noun.gender or {*noun.fields} - {"business"} for noun in called)


def _behind(tokens: TokenTable, candidate: MentionCandidate) -> range:
    """The tokens behind a name, in its sentence, among which its apposition is looked for."""
    stop = tokens.sentences[tokens.sentence[candidate.head]][1]
    near = range(candidate.end, min(stop, candidate.end + MAX_WORDS_TO_APPOSITION))
    return near if tokens.text[candidate.end : candidate.end + 1] == (",",) else range(0)


def _of_noun(tokens: TokenTable, i: int) -> str:
    """The kind of entity of a noun in small letters, or ``""``."""
    common = tokens.text[i].islower() and tokens.pos[i] == "NOUN"
    noun = nouns().get(tokens.lemma[i]) if common else None
    return noun.kind if noun else ""


def gender(words: tuple[str, ...], title: str) -> str:
    """``m`` or ``f`` if the title or the given name tells it, else ``""``.

    >>> gender(("smith",), "mrs."), gender(("emily", "smith"), ""), gender(("smith",), "")
    ('f', 'f', '')
    """
    last = title.rsplit(" ", 1)[-1]
    told = [held.gender for held in titles_by_word().get(last, ()) if held.gender]
    noun = nouns().get(last)
    if told or (noun and noun.gender):
        return told[0] if told else noun.gender if noun else ""
    return given().get(words[0], "") if len(words) > 1 else ""


def by_majority(
    tokens: TokenTable, found: tuple[MentionCandidate, ...]
) -> tuple[MentionCandidate, ...]:
    """The candidates, in which all mentions of an unknown name have the kind with most votes.

    A noun beside one of its mentions outvotes the parse.
    """
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for candidate in found:
        if kind := told_by_noun(tokens, candidate):
            votes.setdefault(candidate.words, Counter())[kind] += VOTES_OF_NOUN
        if not candidate.entry and candidate.category:
            told = candidate.title or (len(candidate.words) > 1 and candidate.words[0] in given())
            votes.setdefault(candidate.words, Counter())[candidate.category] += (
                VOTES_OF_TITLE if told else 1
            )

    def settled(candidate: MentionCandidate) -> MentionCandidate:
        """The candidate with the kind that its words have most votes for."""
        seen = votes.get(candidate.words)
        if candidate.entry or not seen:
            return candidate
        return replace(
            candidate, category=max(sorted(seen, key=kind_rank), key=lambda kind: seen[kind])
        )

    return tuple(map(settled, found))
