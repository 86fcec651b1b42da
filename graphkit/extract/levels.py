"""Gives the learned model, and its files, of each of the three levels of finding speech.

Level ``rules`` has no model; ``fast`` and ``accurate`` have one each.
"""

from collections.abc import Callable

from spacy.tokens import Doc

from graphkit.extract.learned import accurate, fast
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.learned.model_files import digests
from graphkit.records import Level

Finder = Callable[[str, Doc], tuple[LearnedAttribution, ...]]
FINDERS: dict[Level, Finder] = {"accurate": accurate.find, "fast": fast.find}
LOADERS: dict[Level, Callable[[], object]] = {"accurate": accurate.load, "fast": fast.load}
MODEL_FILES: dict[Level, tuple[str, ...]] = {
    "accurate": accurate.ACCURATE_FILES,
    "fast": fast.FAST_FILES,
}


def finder(level: Level) -> Finder | None:
    """The function that finds attributions with a level's learned model; ``None`` for ``rules``."""
    return FINDERS.get(level)


def load(level: Level) -> None:
    """Loads the learned model of a level, once in a process; does nothing for ``rules``.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    if level in LOADERS:
        LOADERS[level]()


def model_digests(level: Level) -> dict[str, str]:
    """File name → SHA-256 of each model file that a level reads; none for the rules.

    >>> model_digests("rules"), sorted(model_digests("fast"))
    ({}, ['cues.crf', 'labels.crf', 'lemmas.tsv'])
    """
    return {name: digests()[name] for name in MODEL_FILES.get(level, ())}
