"""Makes the manifest: digests of all parts of a build, to compare it with another build."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from graphkit.gazetteer.seeds import folder
from graphkit.identity import digest
from graphkit.records import Article
from graphkit.store.wording import sound
from graphkit.version import version


class Ingredients(Struct, frozen=True, kw_only=True):
    """What a build was made with, beside its articles.

    ``models`` has the version or digest of each model that was used, ``word_lists`` the digest of
    each table by its path, ``settings`` the settings that differ from nothing.
    """

    models: Mapping[str, str] = {}
    word_lists: Mapping[str, str] = {}
    settings: Mapping[str, str | int | float | bool] = {}


# Of a timeline that no build made, as one that a program put together.
NO_INGREDIENTS = Ingredients()


def made_digest(articles: Iterable[Article], made_with: Ingredients) -> str:
    """The SHA-256 of what the manifest says of a build but its outputs, as JSON with sorted keys.

    Builds of one digest have the same graph; it can be made of ``manifest.json`` again.
    """
    return digest(msgspec.json.encode(_made_of(articles, made_with), order="sorted"))


def manifest(
    articles: Iterable[Article],
    outputs: Iterable[Path],
    *,
    models: Mapping[str, str],
    settings: Mapping[str, str | int | float | bool] | None = None,
) -> bytes:
    """The bytes of ``manifest.json``: SHA-256 digests of articles, tables and outputs; no times.

    ``models`` has the version or digest of each model that was used. Of an article's path only the
    name of the file is written, since a whole path differs between machines.

    Raises:
        OSError: an output cannot be read.
    """
    made_with = Ingredients(models=models, word_lists=word_lists(), settings=settings or {})
    written = {path.name: digest(path.read_bytes()) for path in sorted(outputs)}
    parts = {**_made_of(articles, made_with), "outputs": written}
    return msgspec.json.format(msgspec.json.encode(parts, order="sorted"), indent=1) + b"\n"


def _made_of(articles: Iterable[Article], made_with: Ingredients) -> dict[str, object]:
    return {
        "graphkit": version(),
        "inputs": [_input(article) for article in sorted(articles, key=lambda a: a.id)],
        "models": dict(made_with.models),
        "seeds": dict(made_with.word_lists),
        "settings": dict(made_with.settings),
    }


def word_lists() -> dict[str, str]:
    """The SHA-256 digest of each table, by its path below ``seeds/``.

    >>> sorted(word_lists())[0].split("/")[0]
    'actors'
    """
    root = folder("seeds")
    tables = sorted(root.rglob("*.tsv"))
    return {path.relative_to(root).as_posix(): digest(path.read_bytes()) for path in tables}


def _input(article: Article) -> dict[str, str]:
    name = sound(Path(article.path).name)
    return {"article": article.id, "digest": article.digest, "name": name}
