"""Level ``accurate``: attributions by the fine-tuned encoder, whose cues two models judge."""

from spacy.tokens import Doc

from graphkit.extract.learned.average import averaged
from graphkit.extract.learned.candidates import Finding
from graphkit.extract.learned.decode import findings
from graphkit.extract.learned.encoder import encoder
from graphkit.extract.learned.fields import fields

FILES = (*encoder.FILES, fields.CUES, fields.LEMMAS)
THRESHOLD = 0.4  # on the development sets the figures from 0.35 to 0.45 differ by 0.3


def find(text: str, doc: Doc) -> tuple[Finding, ...]:
    """The attributions of a text in its order; ``doc`` is its parse.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    likely = encoder.candidates(text, encoder.encoder())
    judged = averaged(likely, fields.cue_scores(text, doc, fields.cue_finder()))
    return findings(text, judged, THRESHOLD)


def load() -> None:
    """Loads the models, once a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    encoder.encoder()
    fields.cue_finder()
