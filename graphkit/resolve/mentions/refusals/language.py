"""Finds the paragraphs that are not English, and the common nouns of the others."""

from spacy.tokens import Doc

from graphkit.resolve.mentions.token_table import TokenTable

# The name of the table of nouns in the vocabulary of a parse.
DICTIONARY = "graphkit_nouns"

# Words of which every English text is full.
FUNCTION_WORDS = frozenset(
    {"the", "of", "and", "to", "a", "in", "is", "that", "for", "on", "was", "with", "as", "at"}
    | {"by", "it", "he", "she", "his", "her", "from", "be", "are", "has", "have", "had", "not"}
    | {"but", "they", "this", "which", "who", "were", "we", "i", "you", "their", "its", "an", "or"}
    | {"said", "will", "would", "been", "there", "what", "when", "all", "if", "about", "more"}
)
# Words of which texts in German, Dutch, French, Spanish, Portuguese or Italian are full.
FOREIGN_WORDS = frozenset(
    {"der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "auf", "den", "von", "zu"}
    | {"het", "een", "van", "dat", "niet", "le", "la", "les", "des", "et", "est", "un", "une"}
    | {"du", "que", "qui", "pour", "dans", "el", "los", "las", "del", "y", "en", "por", "una", "se"}
    | {"o", "os", "da", "do", "em", "nao", "uma", "il", "di", "che", "per", "della", "sono", "de"}
)
# The share of such words that tells a language, and the fewest words that tell it. English news has
# 0.3 to 0.5 of its own; German and Italian have below 0.08 of them. A list of names has neither.
# Chosen on sentences of our own (tests/resolve).
MIN_SHARE, MIN_WORDS = 0.12, 12


def dictionary_words(doc: Doc, tokens: TokenTable) -> frozenset[str]:
    """The words of a text that are common nouns of English, by the dictionary of the parse."""
    lookups = doc.vocab.lookups
    if not lookups.has_table(DICTIONARY):
        return frozenset()
    table = lookups.get_table(DICTIONARY)
    return frozenset(word for word in tokens.key if word in table)


def not_english(tokens: TokenTable) -> tuple[tuple[int, int], ...]:
    """The tokens ``[start, end)`` of each paragraph that is not English.

    A short paragraph is of the language of the whole text.
    """
    breaks = [i for i, text in enumerate(tokens.text) if "\n" in text]
    starts, ends = [0, *(i + 1 for i in breaks)], [*breaks, len(tokens.text)]
    whole = _is_english(tokens, 0, len(tokens.text))
    english = True if whole is None else whole
    told = (
        (start, end, _is_english(tokens, start, end))
        for start, end in zip(starts, ends, strict=True)
    )
    return tuple((s, e) for s, e, own in told if not (english if own is None else own))


def _is_english(tokens: TokenTable, start: int, end: int) -> bool | None:
    """Whether the tokens of a stretch are English, or ``None`` if they are too few to tell it."""
    words = [word for word in tokens.key[start:end] if any(map(str.isalpha, word))]
    if len(words) < MIN_WORDS:
        return None
    foreign = sum(word in FOREIGN_WORDS for word in words) / len(words)
    return foreign < MIN_SHARE or sum(word in FUNCTION_WORDS for word in words) >= len(words) / 4
