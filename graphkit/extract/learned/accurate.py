"""Level ``accurate``: attributions by the fine-tuned encoder and the light models together."""

from spacy.tokens import Doc

from graphkit.extract.learned import encoder, fields
from graphkit.extract.learned.average import averaged
from graphkit.extract.learned.candidates import Finding
from graphkit.extract.learned.decode import findings

FILES = (*encoder.FILES, *fields.FILES)
THRESHOLD = 0.4  # on the development sets the figures from 0.35 to 0.45 differ by 0.3


def find(text: str, doc: Doc) -> tuple[Finding, ...]:
    """The attributions of a text in its order; ``doc`` is its parse.

    Raises:
        FileNotFoundError: a model file is not there.
        ValueError: a model file is not the one that was shipped.
    """
    first = encoder.candidates(text, encoder.encoder())
    second = fields.candidates(text, doc, fields.fields())
    return findings(text, averaged(first, second), THRESHOLD)
