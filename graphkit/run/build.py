"""A build: articles in, a folder of files out."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from graphkit.annotate import model_version
from graphkit.extract import model_digests
from graphkit.knowledge import Told, opened, wishes
from graphkit.pipeline import timeline
from graphkit.records import Timeline
from graphkit.render import Asking, page
from graphkit.report import actor_lines, report
from graphkit.run.folder import hold
from graphkit.seeds import folder
from graphkit.settings import Settings
from graphkit.store import graphs, manifest, save, turtle, write


def build(paths: Iterable[Path], out: Path, settings: Settings) -> Timeline:
    """Reads the articles, writes every file of a build into ``out`` and gives the timeline.

    Where no article could be read, what ``out`` holds stays as it was.

    Raises:
        Held: another build is writing into ``out``.
        OSError: ``out`` cannot be written.
        ValueError: ``settings.base_iri`` is no absolute IRI, or the knowledge base or
            ``entities.toml`` cannot be used.
    """
    with hold(out):
        found = timeline(paths, settings.search, told_by(settings))
        if found.articles:
            put(found, out, settings)
    return found


def told_by(settings: Settings) -> Told:
    """What a resolver may lean on: the knowledge base of the settings, the folder's wishes.

    Raises:
        ValueError: the base or ``entities.toml`` cannot be used; the message says why.
    """
    base = opened(Path(settings.knowledge)) if settings.knowledge else None
    return Told(base, wishes())


def put(found: Timeline, out: Path, settings: Settings) -> tuple[Path, ...]:
    """Writes the files of a timeline into a folder; gives their paths.

    Raises:
        OSError: a file cannot be written.
        ValueError: ``settings.base_iri`` is no absolute IRI.
    """
    html = page(found, title=settings.title, asking=_asking(found, settings))
    paths = (
        *save(found, out, base_iri=settings.base_iri),
        write(out / "graph.html", html.encode("utf-8")),
        write(out / "actors.jsonl", actor_lines(found)),
        write(out / "report.md", report(found).encode("utf-8")),
    )
    used = {name: value for name, value in msgspec.to_builtins(settings).items() if value}
    if settings.knowledge:
        used["knowledge"] = Path(settings.knowledge).name
    models = {**dict([model_version()]), **model_digests(settings.level)}
    made_of = manifest(found.articles, paths, models=models, settings=used)
    return (*paths, write(out / "manifest.json", made_of))


def _asking(found: Timeline, settings: Settings) -> Asking | None:
    """The graph and the shipped questions, where the page is to answer some."""
    if not settings.with_sparql:
        return None
    told = turtle(graphs(found, settings.base_iri), settings.base_iri).decode("utf-8")
    shipped = sorted((folder("ontology") / "queries").glob("*.rq"))
    return Asking(told, {path.stem: path.read_text("utf-8") for path in shipped})
