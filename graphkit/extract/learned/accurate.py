"""Level ``accurate``: finds attributions with the fine-tuned encoder.

The score of a cue is the weighted mean of the scores of two models. Only the windows of cues with
enough score are labelled.
"""

from spacy.tokens import Doc

from graphkit.extract.learned.average import averaged
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.learned.decode import decoded
from graphkit.extract.learned.encoder.encoder import (
    ENCODER_FILES,
    encoder,
    labelled,
    likely_cues,
)
from graphkit.extract.learned.fields.fields import (
    CUES_FILE,
    LEMMAS_FILE,
    cue_classifier,
    cue_scores,
)

ACCURATE_FILES = (*ENCODER_FILES, CUES_FILE, LEMMAS_FILE)
# The least score of an attribution. On the development sets the figures of the bounds from 0.35 to
# 0.45 differ by 0.3.
MIN_ACCURATE_SCORE = 0.4


def find(text: str, doc: Doc) -> tuple[LearnedAttribution, ...]:
    """The attributions of a text in its order; ``doc`` is its parse.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    judged = averaged(likely_cues(text, encoder()), cue_scores(text, doc, cue_classifier()))
    likely = (one for one in judged if one.score >= MIN_ACCURATE_SCORE)
    return decoded(text, labelled(likely, encoder()), MIN_ACCURATE_SCORE)


def load() -> None:
    """Loads the models, once a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    encoder()
    cue_classifier()
