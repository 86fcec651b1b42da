"""A build: articles in, a folder of files out."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from graphkit.annotate import model_version
from graphkit.extract import model_digests
from graphkit.pipeline import timeline
from graphkit.records import Timeline
from graphkit.render import page
from graphkit.report import report
from graphkit.run.folder import hold
from graphkit.settings import Settings
from graphkit.store import manifest, save, write


def build(paths: Iterable[Path], out: Path, settings: Settings) -> Timeline:
    """Reads the articles, writes every file of a build into ``out`` and gives the timeline.

    Where no article could be read, what ``out`` holds stays as it was.

    Raises:
        Held: another build is writing into ``out``.
        OSError: ``out`` cannot be written.
        ValueError: ``settings.base_iri`` is no absolute IRI.
    """
    with hold(out):
        found = timeline(paths, settings.search)
        if found.articles:
            put(found, out, settings)
    return found


def put(found: Timeline, out: Path, settings: Settings) -> tuple[Path, ...]:
    """Writes the files of a timeline into a folder; gives their paths.

    Raises:
        OSError: a file cannot be written.
        ValueError: ``settings.base_iri`` is no absolute IRI.
    """
    html = page(found, title=settings.title)
    paths = (
        *save(found, out, base_iri=settings.base_iri),
        write(out / "graph.html", html.encode("utf-8")),
        write(out / "report.md", report(found).encode("utf-8")),
    )
    used = {name: value for name, value in msgspec.to_builtins(settings).items() if value}
    models = {**dict([model_version()]), **model_digests(settings.level)}
    made_of = manifest(found.articles, paths, models=models, settings=used)
    return (*paths, write(out / "manifest.json", made_of))
