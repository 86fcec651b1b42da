"""Level ``fast``: finds attributions with a cue classifier and a label field over the parse."""

from spacy.tokens import Doc

from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.learned.decode import decoded
from graphkit.extract.learned.fields.fields import FIELD_FILES, cue_candidates, label_field

FAST_FILES = FIELD_FILES
# The least score of an attribution, the same as for level ``accurate``.
MIN_FAST_SCORE = 0.4


def find(text: str, doc: Doc) -> tuple[LearnedAttribution, ...]:
    """The attributions of a text in its order; ``doc`` is its parse.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    return decoded(text, cue_candidates(text, doc, label_field()), MIN_FAST_SCORE)


def load() -> None:
    """Loads the models, once a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    label_field()
