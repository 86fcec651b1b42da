"""Finds descriptions ("the two leaders", "the ministry's spokesman") and pronouns in a text.

This module decides which nouns and pronouns can stand for an entity.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.entries import CommonNoun, Title
from graphkit.gazetteer.tables import nouns, organization_words, titles, titles_by_word
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.capitals import ENTITY_TYPES_NOT_NAMES
from graphkit.resolve.mentions.token_table import TokenTable

# Pronoun → its gender and whether it is plural; "n" is a thing, organization or country.
THIRD_PERSON_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", False)),
    **dict.fromkeys(("it", "its", "itself"), ("n", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("", True)),
}
# Pronoun → whether it is plural.
FIRST_PERSON_PRONOUNS = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), False),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), True),
}
# A description that starts with one of these means a known entity.
DEFINITE_WORDS = frozenset({"the", "this", "that", "these", "those", "both"})
# Dependency labels of the words before a head that belong to its noun phrase.
PHRASE_LABELS = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "det", "predet", "advmod", "quantmod"}
)
# Dependency labels of words that depend on such a word in turn.
CLIMBED_LABELS = PHRASE_LABELS | {"case", "punct", "npadvmod", "pobj", "prep", "conj", "cc"}
# Verbs whose "it" has no antecedent: "it seems that …".
IMPERSONAL_VERBS = frozenset({"seem", "appear", "happen", "turn", "rain", "snow", "emerge"})
# A description with one of these words does not mean a known entity.
WORDS_FOR_UNNAMED = frozenset({"unnamed", "anonymous", "unidentified"})
# Dependency labels of clauses.
CLAUSE_LABELS = frozenset({"ccomp", "xcomp", "csubj", "advcl", "relcl"})
# Words before an office that mean a deputy of its holder: "vice foreign minister".
WORDS_FOR_DEPUTIES = frozenset(
    {"deputy", "vice", "assistant", "associate", "alternate", "junior", "shadow"}
)
# The rows used for nouns that the table lacks: the last word of an office, and any other noun.
OFFICER_NOUN = CommonNoun(kind="person", gender="", role="")
THING_NOUN = CommonNoun(kind="thing", gender="n", role="")


def noun_phrases(
    tokens: TokenTable, names: Iterable[MentionCandidate]
) -> tuple[MentionCandidate, ...]:
    """The descriptions and pronouns of a text, in order, except those in names and their titles."""
    taken = frozenset(i for name in names for i in range(name.reach, name.end))
    return tuple(_noun_phrases(tokens, taken))


def _noun_phrases(tokens: TokenTable, taken: frozenset[int]) -> Iterator[MentionCandidate]:
    """The descriptions and pronouns outside the tokens ``taken``, from left to right.

    No noun inside a description that is found already starts another.
    """
    done = 0
    for i, pos in enumerate(tokens.pos):
        if i in taken or i < done:
            continue
        if pos == "PRON":
            yield from _pronoun(tokens, i)
        elif pos in {"NOUN", "PROPN"}:
            noun = _noun(tokens, i)
            if noun and not _is_title_of_name(tokens, i, taken) and not _opens_office(tokens, i):
                candidate = _description(tokens, i, noun)
                done = candidate.end
                yield candidate


def _pronoun(tokens: TokenTable, i: int) -> Iterator[MentionCandidate]:
    """The candidate for the pronoun at ``i``, if it is one that can stand for an entity."""
    word = tokens.text[i].lower()
    if word in THIRD_PERSON_PRONOUNS and not (word == "it" and _is_impersonal(tokens, i)):
        gender, plural = THIRD_PERSON_PRONOUNS[word]
        yield MentionCandidate(
            start=i, end=i + 1, head=i, kind="pronoun", words=(word,), gender=gender, plural=plural
        )
    elif word in FIRST_PERSON_PRONOUNS and tokens.text[i] != "US":
        candidate = MentionCandidate(
            start=i, end=i + 1, head=i, kind="pronoun", words=(word,), category="speaker"
        )
        yield replace(candidate, plural=FIRST_PERSON_PRONOUNS[word])


def _is_impersonal(tokens: TokenTable, i: int) -> bool:
    """Whether "it" has no antecedent: "it seems that …", "it is clear that …"."""
    verb = tokens.head[i]
    if tokens.dep[i] == "expl" or tokens.lemma[verb] in IMPERSONAL_VERBS:
        return True
    if tokens.dep[i] != "nsubj" or tokens.lemma[verb] != "be":
        return False
    end = tokens.sentences[tokens.sentence[i]][1]
    below = [j for j in range(verb + 1, end) if tokens.head[j] == verb]
    told = {tokens.head[j] for j in range(verb + 1, end) if tokens.dep[j] in CLAUSE_LABELS}
    states = {j for j in below if tokens.dep[j] in {"acomp", "attr"}}
    return bool(states) and bool(told & ({verb} | {j for j in states if tokens.pos[j] == "ADJ"}))


def _noun(tokens: TokenTable, i: int) -> CommonNoun | None:
    """The row of the noun at ``i``.

    A noun that the table lacks is an officer or a thing; ``None`` if it is only part of a phrase or
    of a number or date.
    """
    found = nouns().get(tokens.lemma[i]) or nouns().get(tokens.text[i].lower())
    if not found and tokens.text[i].lower() in last_words_of_offices():
        return OFFICER_NOUN
    if not found and tokens.lemma[i].endswith("men"):
        found = nouns().get(tokens.lemma[i][:-2] + "an")
    if found:
        return found
    whole = tokens.dep[i] not in {"compound", "nmod", "amod", "npadvmod", "quantmod"}
    return THING_NOUN if whole and tokens.entity_type[i] not in ENTITY_TYPES_NOT_NAMES else None


@cache
def last_words_of_offices() -> frozenset[str]:
    """The last word of each office of the tables: *general* of "secretary general"."""
    return frozenset(title.words[-1] for title in titles() if title.office)


def _is_title_of_name(tokens: TokenTable, i: int, taken: frozenset[int]) -> bool:
    """Whether the noun is only a word before a name: "team member Jane Doe"."""
    head = tokens.head[i]
    return head in taken and head > i and tokens.dep[i] in {"compound", "nmod", "amod", "appos"}


def _opens_office(tokens: TokenTable, i: int) -> bool:
    """Whether the noun is only a word inside an office: *forces* in "armed forces minister"."""
    head = tokens.head[i]
    noun = nouns().get(tokens.lemma[head])
    if tokens.dep[i] != "compound" or head <= i or not noun or noun.kind != "person":
        return False
    if tokens.pos[head] not in {"NOUN", "PROPN"} or "-" in tokens.text[i:head]:
        return False
    titles_here = ((j, title_at(tokens, j)) for j in range(max(0, i - 2), i + 1))
    return any(t and t.office and j + len(t.words) - 1 == head for j, t in titles_here)


def is_plural(tokens: TokenTable, i: int) -> bool:
    """Whether the noun at ``i`` has the form of a plural."""
    low = tokens.text[i].lower()
    return low != tokens.lemma[i] and not low.endswith("'s")


def _description(tokens: TokenTable, i: int, noun: CommonNoun) -> MentionCandidate:
    """The candidate for the description around the noun at ``i``."""
    title, end = _title(tokens, _left(tokens, i), i)
    i = _top(tokens, i, end)
    start = _left(tokens, i)
    first = tokens.text[start].lower()
    possessive = any(tokens.dep[j] == "poss" and tokens.head[j] == i for j in range(start, i))
    named = tokens.pos[i] == "PROPN" and tokens.pos[start] != "DET"
    inner = [tokens.lemma[j] for j in range(start, i) if tokens.pos[j] in {"NOUN", "PROPN", "ADJ"}]
    return MentionCandidate(
        start=start,
        end=end,
        head=i,
        kind="description",
        category=noun.kind,
        words=(tokens.lemma[i], *inner),
        gender=noun.gender if noun.kind == "person" else "n",
        plural=is_plural(tokens, i) or noun.kind == "people",
        title=title,
        definite=(first in DEFINITE_WORDS or possessive or named)
        and not WORDS_FOR_UNNAMED & set(inner),
    )


def _top(tokens: TokenTable, i: int, end: int) -> int:
    """The head of a title that goes on after ``i``: *general* in "secretary general"."""
    while i < tokens.head[i] < end:
        i = tokens.head[i]
    return i


def _left(tokens: TokenTable, i: int) -> int:
    """The first token of the noun phrase with head ``i``; the phrase has no gap."""
    start = i
    while start > 0 and tokens.sentence[start - 1] == tokens.sentence[i]:
        before = start - 1
        if tokens.pos[before] == "PUNCT" and tokens.text[before] not in {"-", "–"}:
            break
        top = before
        while (
            tokens.dep[top] in CLIMBED_LABELS and tokens.head[top] < i and tokens.head[top] != top
        ):
            top = tokens.head[top]
        if tokens.head[top] != i or tokens.dep[top] not in PHRASE_LABELS | {"punct"}:
            break
        start = before
    return start


def _title(tokens: TokenTable, start: int, i: int) -> tuple[str, int]:
    """The words around the head that name an office or an organization, and the token after them.

    The words can end after the head: "secretary of state". Without such words it is the lemma of
    the head and the token after the head. ``start`` is the first token of the phrase.
    """
    for j in range(start, i + 1):
        held = title_at(tokens, j)
        if held and j + len(held.words) > i and held.office:
            return under_another(tokens, j, " ".join(held.words)), j + len(held.words)
        words = " ".join(tokens.text[j : i + 1]).lower()
        if words in organization_words() or (held and j + len(held.words) == i + 1):
            return words, i + 1
    return tokens.lemma[i], i + 1


def under_another(tokens: TokenTable, i: int, title: str) -> str:
    """The title at token ``i``, with the word before it if that means a deputy.

    An example is "vice foreign minister".
    """
    last = i - 2 if i > 1 and tokens.text[i - 1] == "-" else i - 1
    before = tokens.key[last] if last >= 0 else ""
    return f"{before} {title}" if before in WORDS_FOR_DEPUTIES else title


def title_at(tokens: TokenTable, i: int) -> Title | None:
    """The longest title whose words start at token ``i``, or ``None``."""
    for title in titles_by_word().get(tokens.text[i].lower(), ()):
        stretch = tokens.text[i : i + len(title.words)]
        if tuple(word.lower() for word in stretch) == title.words:
            return title
    return None
