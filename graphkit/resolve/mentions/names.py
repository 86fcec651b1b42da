"""Finds the names of a text: known names by the tables, others by capitals and the parse.

This module decides which names of a headline are kept, which occupation before a name is its title,
and the gender of a name of one word.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import given
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.capitals import runs
from graphkit.resolve.mentions.false_names import without_false_names
from graphkit.resolve.mentions.kinds import by_majority
from graphkit.resolve.mentions.known_names import known_at
from graphkit.resolve.mentions.name_runs import names_in_run
from graphkit.resolve.mentions.noun_phrases import under_another
from graphkit.resolve.mentions.recased import recased
from graphkit.resolve.mentions.token_table import TokenTable

# A sentence without a full stop is a headline in title case if more than this share of its longer
# words starts with a capital. Only surer names are kept in a headline, see :func:`_is_sure`. Not
# measured yet.
MIN_HEADLINE_CAPITALS = 0.7
# Words of at most so many letters do not count in that share. Not measured yet.
LETTERS_OF_SHORT_WORD = 3
# Dependency labels of an occupation before its name: "violinist Ada Quell".
OCCUPATION_LABELS = frozenset({"compound", "nmod", "amod", "appos"})
GENDER_OF_POSSESSIVE = {"his": "m", "her": "f"}
CLOSING_SIGNS = "’'”\"»)]"


def names(tokens: TokenTable) -> tuple[MentionCandidate, ...]:
    """The names of a text, in order; a name that the tables do not know has no entry."""
    found = _without_participles(
        tokens,
        _without_overlaps(
            candidate
            for start, end in runs(tokens)
            for candidate in names_in_run(tokens, start, end)
        ),
    )
    shouted = {n for n, _ in enumerate(tokens.sentences) if _is_headline(tokens, n)}
    in_text = {word for s in found if tokens.sentence[s.start] not in shouted for word in s.words}
    kept = (
        candidate
        for candidate in found
        if tokens.sentence[candidate.start] not in shouted or _is_sure(tokens, candidate, in_text)
    )
    called = (
        _with_gender(tokens, _with_occupation(tokens, candidate))
        for candidate in by_majority(tokens, tuple(kept))
    )
    sure = tuple(without_false_names(tokens, called))
    return tuple(sorted((*sure, *recased(tokens, sure)), key=lambda candidate: candidate.start))


def _with_occupation(tokens: TokenTable, candidate: MentionCandidate) -> MentionCandidate:
    """The name with the occupation before it as its title: "violinist Ada Quell".

    A title that the name has already gets the word for a deputy before it: "vice president".
    """
    if candidate.title or not candidate.reach or candidate.kind != "name":
        title = candidate.title and under_another(tokens, candidate.reach, candidate.title)
        return replace(candidate, title=title)
    i = candidate.reach - 1
    noun = nouns().get(tokens.key[i])
    if noun and noun.kind == "person" and not candidate.entry and tokens.head[candidate.head] == i:
        return (
            replace(candidate, category="person")
            if tokens.dep[candidate.head] == "appos"
            else candidate
        )
    if tokens.dep[i] not in OCCUPATION_LABELS:
        return candidate
    person = candidate.category == "person" or (
        candidate.entry is None and len(candidate.words) > 1
    )
    if noun is None or noun.kind != "person" or not person or not noun.fields:
        return candidate
    inside = candidate.start <= tokens.head[i] < candidate.end
    if not inside or tokens.sentence[i] != tokens.sentence[candidate.start]:
        return candidate
    told = candidate.gender or noun.gender
    return replace(candidate, reach=i, title=tokens.key[i], gender=told, category="person")


def _with_gender(tokens: TokenTable, candidate: MentionCandidate) -> MentionCandidate:
    """A subject of one word with the gender of a possessive of its verb: "Quell met his wife"."""
    if candidate.gender or len(candidate.words) > 1 or tokens.dep[candidate.head] != "nsubj":
        return candidate
    verb, stop = tokens.head[candidate.head], tokens.sentences[tokens.sentence[candidate.head]][1]
    for i in range(candidate.end, stop):
        if (
            tokens.dep[i] == "poss"
            and tokens.key[i] in GENDER_OF_POSSESSIVE
            and tokens.head[tokens.head[i]] == verb
        ):
            return replace(candidate, gender=GENDER_OF_POSSESSIVE[tokens.key[i]])
    return candidate


def _without_participles(
    tokens: TokenTable, found: Sequence[MentionCandidate]
) -> list[MentionCandidate]:
    """The candidates without a participle that opens a sentence: "*Hosting* Cook, the club …".

    The rest is another name of the text, or the last word of one.
    """
    others = {one.words[-1] for one in found if len(one.words) > 1 or one.entry}
    return [
        _without_first(tokens, one) if _opens_with_participle(tokens, one, others) else one
        for one in found
    ]


def _opens_with_participle(
    tokens: TokenTable, candidate: MentionCandidate, others: set[str]
) -> bool:
    """Whether an unknown name of two words starts with the participle that opens its sentence."""
    first = tokens.sentences[tokens.sentence[candidate.start]][0]
    opens = all(tokens.pos[i] in {"PUNCT", "SPACE"} for i in range(first, candidate.start))
    two = len(candidate.words) == candidate.end - candidate.start == len(("Hosting", "Cook"))
    if not (opens and two) or candidate.entry or candidate.title:
        return False
    participle = candidate.words[0].endswith(("ing", "ed")) and candidate.words[0] not in given()
    other = candidate.words[-1] in others or known_at(tokens, candidate.end - 1) is not None
    return participle and other


def _without_first(tokens: TokenTable, candidate: MentionCandidate) -> MentionCandidate:
    """A name of two words without its first one."""
    start = candidate.end - 1
    known = next(names_in_run(tokens, start, candidate.end), candidate)
    return replace(known, start=start, reach=start)


def _without_overlaps(candidates: Iterable[MentionCandidate]) -> list[MentionCandidate]:
    """The candidates, except those that start inside the candidate before them."""
    kept: list[MentionCandidate] = []
    for candidate in candidates:
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept


def _is_headline(tokens: TokenTable, n: int) -> bool:
    """Whether the sentence number ``n`` is a headline in title case."""
    start, end = tokens.sentences[n]
    words = [
        word
        for word in tokens.text[start:end]
        if word.isalpha() and len(word) > LETTERS_OF_SHORT_WORD
    ]
    ends = [word for word in tokens.text[start:end] if word.strip() and word not in CLOSING_SIGNS]
    if not words or ends[-1] in {".", "!", "?"}:
        return False
    return sum(word[0].isupper() for word in words) / len(words) > MIN_HEADLINE_CAPITALS


def _is_sure(tokens: TokenTable, candidate: MentionCandidate, in_text: set[str]) -> bool:
    """Whether a name in a headline is kept.

    It is if it has an entry, if one of its words is in ``in_text`` (the words of the names outside
    headlines), or if it is a person's name of several words that ends with a proper noun.
    """
    person = (
        candidate.category == "person"
        and tokens.pos[candidate.end - 1] == "PROPN"
        and len(candidate.words) > 1
    )
    return bool(candidate.entry) or bool(in_text & set(candidate.words)) or person
