"""Rules on the words of a name: adjectives, common nouns, options of a vote, parts of an office."""

from graphkit.gazetteer.name_parts import endings, given, words_for_no_actor
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.noun_phrases import (
    WORDS_FOR_DEPUTIES,
    last_words_of_offices,
    title_at,
)
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.quotation_marks import (
    DOUBLE_CLOSING_MARKS,
    DOUBLE_OPENING_MARKS,
    STRAIGHT_DOUBLE_MARK,
)

# Endings of adjectives of a people, a faith or a party: "European", "Islamic", "Nazi".
ADJECTIVE_ENDINGS = ("an", "ish", "ese", "ic", "ist", "ern", "al", "i", "ite", "ive", "im")
# Dependency labels of a word before its noun.
ATTRIBUTE_LABELS = frozenset({"amod", "compound", "nmod", "npadvmod"})
# Quotation marks around the title of a work.
OPENING_MARKS = DOUBLE_OPENING_MARKS | {"‘", "'", STRAIGHT_DOUBLE_MARK}
CLOSING_MARKS = DOUBLE_CLOSING_MARKS | {"’", "'", STRAIGHT_DOUBLE_MARK}
# Nouns for the two or more sides of a vote: "the Leave campaign".
SIDES_OF_VOTE = frozenset(
    {"campaign", "campaigner", "side", "camp", "vote", "voter", "supporter", "option", "backer"}
)


def _is_one_unknown_word(candidate: MentionCandidate) -> bool:
    return candidate.end - candidate.start == 1 and not candidate.entry and not candidate.title


def is_adjective(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name only qualifies a noun in small letters: "European", "Latin American"."""
    i = candidate.end - 1
    word, types = tokens.key[i], set(tokens.entity_type[candidate.start : candidate.end])
    if candidate.entry or candidate.title:
        return False
    known = candidate.end - candidate.start == 1 and word in words_for_no_actor("adjective")
    people = types == {"NORP"} and word.endswith(ADJECTIVE_ENDINGS)
    if not (known or people):
        return False
    above = tokens.text[tokens.head[i]]
    qualifies = tokens.dep[i] in ATTRIBUTE_LABELS and (known or above[:1].islower())
    return qualifies or tokens.pos[i] == "ADJ" or tokens.text[i - 1 : i] == ("-",)


def is_one_of_a_kind(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether "a" or "an" stands before a name of one word: "a Muslim", "an Olympian"."""
    before = tokens.key[candidate.start - 1] if candidate.start else ""
    alone = _is_one_unknown_word(candidate) and candidate.category != "person"
    below = tokens.dep[candidate.start] not in {"compound", "nmod", "poss"}
    return alone and before in {"a", "an"} and below


def is_people(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name of one word stands for people of a land or faith: "Muslims", "Britons"."""
    i = candidate.start
    nation = tokens.entity_type[i] == "NORP" and tokens.key[i].endswith("s")
    return _is_one_unknown_word(candidate) and nation and not tokens.text[i].isupper()


def is_common_noun(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name of one word is an office or a kind of thing: "Senators", "Inc.", "Act"."""
    if not _is_one_unknown_word(candidate):
        return False
    word = tokens.key[candidate.start]
    if word in words_for_no_actor("common noun") or candidate.category == "person":
        return word in words_for_no_actor("common noun")
    single = word.removesuffix("s")
    noun = nouns().get(single)
    return bool(noun and noun.kind == "person") and word != single


def is_option_of_vote(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name of one word is what people could vote for: "the Leave campaign", "Remain"."""
    word = tokens.key[candidate.start]
    if not _is_one_unknown_word(candidate) or word not in words_for_no_actor("option of a vote"):
        return False
    return word not in given() or tokens.lemma[tokens.head[candidate.start]] in SIDES_OF_VOTE


def is_part_of_office(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is only the field of an office behind it: "Transport Commissioner Quell"."""
    words = tokens.key[candidate.start : candidate.end]
    field = all(word in words_for_no_actor("field of an office") for word in words)
    deputy = len(words) == 1 and words[0] in WORDS_FOR_DEPUTIES
    if candidate.entry or candidate.title or not (field or deputy):
        return False
    noun = nouns().get(tokens.lemma[candidate.end]) if candidate.end < len(tokens.lemma) else None
    behind = candidate.end < len(tokens.text) and title_at(tokens, candidate.end)
    return bool(behind) or bool(noun and noun.kind == "person")


def is_adjective_at_start(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a place's name is an adjective that opens a sentence: "Nice weather"."""
    i = candidate.start
    place = candidate.entry is not None and candidate.entry.kind == "place"
    first = tokens.sentences[tokens.sentence[i]][0] == i and candidate.end == i + 1
    return place and first and tokens.pos[i] == "ADJ" and tokens.dep[i] == "amod"


def is_office(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name of several words is an office with capitals: "Crime Commissioner"."""
    words = tokens.key[candidate.start : candidate.end]
    if candidate.entry or candidate.title or len(words) == 1 or words[0] in given():
        return False
    return (
        words[-1] in last_words_of_offices()
        and "PERSON" not in tokens.entity_type[candidate.start : candidate.end]
    )


def opens_sentence(
    tokens: TokenTable,
    candidate: MentionCandidate,
    small: frozenset[str],
    nouns_at_start: frozenset[str],
) -> bool:
    """Whether a name of one word has its capital only from the start of a sentence.

    ``small`` are the words that the article also has in small letters, ``nouns_at_start`` the
    common nouns that it has with a capital at the start of sentences only.
    """
    i = candidate.start
    first = tokens.sentences[tokens.sentence[i]][0]
    opening = all(tokens.pos[j] in {"PUNCT", "SPACE"} for j in range(first, i))
    opening = opening or (tokens.text[i].istitle() and _is_behind_dateline(tokens, first, i))
    if not (_is_one_unknown_word(candidate) and opening):
        return False
    word = tokens.key[i]
    verb = tokens.pos[i] in {"VERB", "ADJ", "ADV", "AUX"}
    above = tokens.text[tokens.head[i]]
    qualifies = tokens.dep[i] in ATTRIBUTE_LABELS and above[:1].islower()
    common = qualifies and not tokens.entity_type[i]
    noun = word in nouns_at_start and tokens.text[i].istitle()
    return ((word in small or noun) and word not in given()) or verb or common


def _is_behind_dateline(tokens: TokenTable, first: int, i: int) -> bool:
    """Whether only words in capitals stand before a word: "LOS ANGELES *Testing* has shown …"."""
    before = tokens.text[first:i]
    return bool(before) and all(word.isupper() for word in before) and len(before[0]) > 1


def is_label(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a word with a colon behind it starts a sentence: "Booked: Quell, Reyd"."""
    colon = tokens.text[candidate.end : candidate.end + 1] == (":",)
    before = tokens.text[candidate.start - 1] if candidate.start else "\n"
    if "\n" not in before and before not in {".", "!", "?", ")", "("}:
        return False
    return colon and _is_one_unknown_word(candidate) and len(tokens.text) > candidate.end + 1


def is_title_of_work(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether quotation marks are around a name and nothing else: "the film “Wild Rose”"."""
    start, end = candidate.start, candidate.end
    while start and tokens.key[start - 1] in {"the", "a", "an"}:
        start -= 1
    while tokens.text[end : end + 1] in {(",",), (".",)}:
        end += 1
    opened = not OPENING_MARKS.isdisjoint(tokens.text[max(0, start - 1) : start])
    closed = not CLOSING_MARKS.isdisjoint(tokens.text[end : end + 1])
    unknown = not candidate.entry and not candidate.title and candidate.kind == "name"
    return opened and closed and unknown


def is_term(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is a disease, a thing of technology or another term: "Ebola", "DNA"."""
    words = tokens.key[candidate.start : candidate.end]
    if candidate.entry or candidate.title:
        return False
    terms = words_for_no_actor("term")
    return " ".join(words) in terms or words[-1] in words_for_no_actor("noun of a term")


def is_behind_organization(candidate: MentionCandidate, before: MentionCandidate | None) -> bool:
    """Whether a name is a thing or a part of the known organization before it: "Apple *Watch*"."""
    if before is None or before.end != candidate.start or candidate.category == "person":
        return False
    if candidate.words[-1] in endings() and len(candidate.words) > 1:
        return False
    known = before.entry is not None and before.entry.kind == "organization"
    return known and before.kind == "name" and not candidate.entry and not candidate.title


def is_pair_of_names(
    tokens: TokenTable, candidate: MentionCandidate, parts: frozenset[str]
) -> bool:
    """Whether a name joins two that the article also has alone: "the Quell-Reyd bill".

    ``parts`` are the words of these names.
    """
    start, end = candidate.start, candidate.end
    signs = [tokens.text[i] for i in range(start, end) if tokens.text[i] in {"-", "–", "/"}]
    unknown = not candidate.entry and not candidate.title and candidate.category != "person"
    two = len(signs) == 1 and len(candidate.words) == end - start - 1 == len(("one", "other"))
    return unknown and two and parts.issuperset(candidate.words)
