"""What a user may set: ``graphkit.toml`` in the working folder, then the command's options."""

import tomllib
from pathlib import Path

import msgspec

from graphkit.records import Kept, Level, Search

FILE = "graphkit.toml"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may be set.

    ``base_iri``: under which the graph's nodes are minted; ``title``: of the page;
    ``with_sparql``: whether the page can be asked; the others
    as in :class:`~graphkit.records.Search`. ``knowledge`` is the path of a knowledge base.
    """

    base_iri: str = "https://w3id.org/graphkit/"
    title: str | None = None
    with_sparql: bool = False
    level: Level = Search().level
    attributions: Kept = Search().attributions
    min_score: float = Search().min_score
    knowledge: str | None = None

    @property
    def search(self) -> Search:
        """How reports are looked for."""
        return Search(level=self.level, attributions=self.attributions, min_score=self.min_score)


def settings(folder: Path = Path()) -> Settings:
    """The settings of a folder; the defaults where it has no ``graphkit.toml``.

    Raises:
        ValueError: the file is not TOML, or holds a name or a type that is not known.
    """
    path = folder / FILE
    if not path.is_file():
        return Settings()
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Settings)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        reason = f"{path}: {error}"
        raise ValueError(reason) from error
