"""The manifest: the parts of a build, so that another build can be held against it."""

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
    """``manifest.json``: digests (SHA-256) of articles, word lists and outputs; no clock.

    ``models``: each model that was asked, with its version or digest. Articles go by the name of
    their file, since a whole path would differ between machines.

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
    """The digest of each table in ``seeds/``, by its path there.

    >>> sorted(word_lists())[0].split("/")[0]
    'actors'
    """
    root = folder("seeds")
    tables = sorted(root.rglob("*.tsv"))
    return {path.relative_to(root).as_posix(): digest(path.read_bytes()) for path in tables}


def _input(article: Article) -> dict[str, str]:
    name = sound(Path(article.path).name)
    return {"article": article.id, "digest": article.digest, "name": name}
