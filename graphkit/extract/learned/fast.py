"""Level ``fast``: attributions by a cue classifier and a label field over the parse."""

from spacy.tokens import Doc

from graphkit.extract.learned.candidates import Finding
from graphkit.extract.learned.decode import findings
from graphkit.extract.learned.fields.fields import FILES, candidates, fields

__all__ = ["FILES", "find"]

THRESHOLD = 0.4


def find(text: str, doc: Doc) -> tuple[Finding, ...]:
    """The attributions of a text in its order; ``doc`` is its parse.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    return findings(text, candidates(text, doc, fields()), THRESHOLD)


def load() -> None:
    """Loads the models, once a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    fields()
