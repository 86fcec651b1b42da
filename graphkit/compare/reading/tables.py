"""The tables of ``seeds/compare`` as dictionaries, read once in a process."""

from functools import cache

from graphkit.gazetteer.seeds import rows


@cache
def judging_words() -> dict[tuple[str, str], str]:
    """The side of a judging word by its lemma and its part of speech."""
    return {(row["word"], row["part"]): row["side"] for row in rows("compare/judgements.tsv")}


@cache
def synonym_names() -> dict[str, str]:
    """The name of the set of synonyms of each lemma that is in one."""
    return {
        word: row["name"]
        for row in rows("compare/synonyms.tsv")
        for word in row["words"].split("|")
    }


@cache
def opposites() -> frozenset[tuple[str, str]]:
    """The pairs of roots that exclude each other, in both orders."""
    table = rows("compare/opposites.tsv")
    pairs = [(root_of(row["one"]), root_of(row["other"])) for row in table]
    return frozenset(pairs) | {(other, one) for one, other in pairs}


@cache
def bounds() -> dict[tuple[str, ...], str]:
    """What the words before a number make of it."""
    return {tuple(row["words"].split()): row["bound"] for row in rows("compare/bounds.tsv")}


@cache
def moods() -> dict[str, str]:
    """What a word beside a verb does to the claim."""
    return {row["word"]: row["effect"] for row in rows("compare/moods.tsv")}


@cache
def said_nouns() -> dict[str, str]:
    """What a noun for somebody's words stands for, by lemma and by root."""
    table = rows("compare/said_nouns.tsv")
    return {noun: row["what"] for row in table for noun in (row["noun"], root_of(row["noun"]))}


@cache
def event_nouns() -> frozenset[str]:
    """The nouns for what happens on some days, by lemma."""
    return frozenset(row["noun"] for row in rows("compare/event_nouns.tsv"))


def root_of(lemma: str) -> str:
    """The name of the set of synonyms that a lemma is in, else the lemma."""
    return synonym_names().get(lemma, lemma)


def listed(name: str) -> frozenset[str]:
    """The words of one list of ``words.tsv``, with their roots."""
    return _lists().get(name, frozenset())


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("compare/words.tsv"):
        words = row["words"].split("|")
        found.setdefault(row["list"], set()).update(words, map(root_of, words))
    return {name: frozenset(words) for name, words in found.items()}
