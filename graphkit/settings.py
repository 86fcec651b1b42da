"""Settings of a user: a file ``graphkit.toml``, then the command's options."""

import tomllib
from os import PathLike
from pathlib import Path

import msgspec
from msgspec.structs import replace

from graphkit.identity import BASE_IRI
from graphkit.records import AttributionScope, Level, Search

# The command looks for these in the working folder; the Python interface reads only named files.
SETTINGS_FILE = "graphkit.toml"
ENTITIES_FILE = "entities.toml"
# The settings that name a file.
FILE_SETTINGS = ("knowledge", "entities", "corrections", "story")
# Files of a build that few need: they are written only where they are asked for.
FORMATS = ("graphml",)
# The fields of an article that a column of a table, or a key of JSON, can hold.
ARTICLE_FIELDS = ("text", "title", "date", "updated", "url", "publisher", "language", "byline")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings; a value that is not allowed raises ValueError, which names those that are.

    The graph's nodes are minted under ``base_iri``; ``title`` is that of the page;
    ``with_sparql`` says whether the page can be asked; ``level``, ``attributions``, ``min_score``
    and ``min_certainty`` are those of :class:`~graphkit.records.Search`. ``knowledge`` is the path
    of a knowledge base, ``entities`` that of an ``entities.toml``, ``corrections`` that of a file
    of corrections, ``story`` that of a ``story.toml``. ``fields`` are the names of
    columns and keys in the inputs, by the field of an article that each holds. ``formats`` are
    those of ``FORMATS`` in which a build is written, too.
    """

    base_iri: str = BASE_IRI
    title: str | None = None
    with_sparql: bool = False
    level: Level = Search().level
    attributions: AttributionScope = Search().attributions
    min_score: float = Search().min_score
    min_certainty: float = Search().min_certainty
    knowledge: str | None = None
    entities: str | None = None
    corrections: str | None = None
    story: str | None = None
    fields: dict[str, str] = {}
    formats: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuses values that are not allowed.

        Raises:
            ValueError: the message names the allowed values.
        """
        _ = self.search
        if strange := sorted({*self.formats} - {*FORMATS}):
            reason = f"“{strange[0]}” is no format of a build; known are {', '.join(FORMATS)}"
            raise ValueError(reason)
        if odd := sorted({*self.fields} - {*ARTICLE_FIELDS}):
            known = ", ".join(ARTICLE_FIELDS)
            reason = f"“{odd[0]}” is no field of an article; known are {known}"
            raise ValueError(reason)

    @property
    def search(self) -> Search:
        """The options of the search for reports."""
        return Search(
            level=self.level,
            attributions=self.attributions,
            min_score=self.min_score,
            min_certainty=self.min_certainty,
        )


def settings(path: str | PathLike[str]) -> Settings:
    """The settings of a file such as ``graphkit.toml``; paths in it count from its folder.

    Raises:
        ValueError: the file cannot be read, is not TOML, or holds a name, a type or a value that
            is not allowed.
    """
    file = Path(path)
    try:
        found = msgspec.convert(tomllib.loads(file.read_text("utf-8-sig")), Settings)
    except OSError as error:
        reason = f"{file}: cannot be read: {error.strerror}"
        raise ValueError(reason) from error
    except UnicodeDecodeError as error:
        reason = f"{file}: no UTF-8; save the file as UTF-8"
        raise ValueError(reason) from error
    except RecursionError as error:
        reason = f"{file}: lists in lists, too deep to be read"
        raise ValueError(reason) from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        reason = f"{file}: {error}"
        raise ValueError(reason) from error
    beside = {
        name: str(file.parent / told) for name in FILE_SETTINGS if (told := getattr(found, name))
    }
    return replace(found, **beside)
