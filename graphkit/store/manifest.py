"""Makes the manifest: digests of all parts of a build, to compare it with another build."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from graphkit.gazetteer.seeds import folder
from graphkit.identity import digest
from graphkit.records import Article
from graphkit.store.wording import sound
from graphkit.version import version


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
    parts = {
        "graphkit": version(),
        "inputs": [_input(article) for article in sorted(articles, key=lambda a: a.id)],
        "models": dict(models),
        "outputs": {path.name: digest(path.read_bytes()) for path in sorted(outputs)},
        "seeds": word_lists(),
        "settings": dict(settings or {}),
    }
    return msgspec.json.format(msgspec.json.encode(parts, order="sorted"), indent=1) + b"\n"


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
