"""A build: articles in, a folder of files out."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from graphkit.annotate import model_version
from graphkit.errors import OutputError
from graphkit.extract import model_digests
from graphkit.gazetteer.seeds import folder
from graphkit.identity import digest
from graphkit.knowledge import ResolverContext, corrections, opened, overrides
from graphkit.outputs import MANIFEST, staged
from graphkit.pipeline import timeline
from graphkit.read import read
from graphkit.records import Article, Timeline
from graphkit.render import Asking, page, story
from graphkit.report import actor_lines, diagnostic_lines, report
from graphkit.run.folder import hold
from graphkit.run.kept import KEPT_FILE, Cause, kept_work
from graphkit.settings import Settings
from graphkit.store import (
    Ingredients,
    graphs,
    manifest,
    rooted,
    save,
    turtle,
    word_lists,
    write,
)
from graphkit.verify import index_files


def build(
    paths: Iterable[Path], out: Path, settings: Settings, *, strict: bool = False
) -> Timeline:
    """Reads the articles, writes every file of a build into ``out`` and gives the timeline.

    Where no article could be read, what ``out`` holds stays as it was. With ``strict`` it does so
    where any record of the inputs was refused.

    Raises:
        Held: another build is writing into ``out``.
        OutputError: ``out`` cannot be written.
        InstallationError: a part of the program is missing or damaged.
        ValueError: ``settings.base_iri`` is no absolute IRI, or the knowledge base,
            ``entities.toml``, the corrections or the story cannot be used.
    """
    rooted(settings.base_iri)
    with told_by(settings) as told, hold(out), kept_work(out, settings) as work:
        found = timeline(
            paths,
            settings.search,
            told,
            fields=settings.fields,
            out=out,
            understood=work.understood,
        )
        refused = strict and any(one.severity == "error" for one in found.diagnostics)
        if found.articles and not refused:
            put(found, out, settings)
            work.forget_others(found.articles)
    return found


def explained(
    paths: Iterable[Path], out: Path, settings: Settings
) -> tuple[list[tuple[Article, Cause]], int]:
    """The articles that a build would understand, each with the reason, and how many it would keep.

    Nothing is written.

    Raises:
        OutputError: what is kept in ``out`` cannot be read.
    """
    articles, _ = read(paths, settings.fields, out)
    if not (out / KEPT_FILE).exists():
        return [(article, "new") for article in articles], 0
    with kept_work(out, settings) as work:
        planned = [*work.plan(articles)]
    return planned, len(articles) - len(planned)


@contextmanager
def told_by(settings: Settings) -> Iterator[ResolverContext]:
    """The context of a resolver: the settings' knowledge base, open as long, and the overrides.

    Raises:
        ValueError: the base or ``entities.toml`` cannot be used; the message says why.
    """
    asked = overrides(Path(settings.entities) if settings.entities else None)
    wrong = corrections(Path(settings.corrections) if settings.corrections else None)
    with opened(Path(settings.knowledge) if settings.knowledge else None) as base:
        yield ResolverContext(base, asked, wrong)


def put(found: Timeline, out: Path, settings: Settings) -> tuple[Path, ...]:
    """Writes the files of a timeline into a folder, all or none; gives their paths.

    Raises:
        OutputError: a file cannot be written.
        ValueError: ``settings.base_iri`` is no absolute IRI.
    """
    told = story(Path(settings.story)) if settings.story else None
    made_with = ingredients(settings)
    asking = _asking(found, settings, made_with)
    html = page(found, title=settings.title, asking=asking, story=told)
    try:
        with staged(out) as stage:
            paths = (
                *save(
                    found,
                    stage,
                    base_iri=settings.base_iri,
                    made_with=made_with,
                    formats=settings.formats,
                ),
                write(stage / "graph.html", html.encode("utf-8")),
                write(stage / "actors.jsonl", actor_lines(found)),
                *(write(stage / name, data) for name, data in sorted(index_files(found).items())),
                write(stage / "diagnostics.jsonl", diagnostic_lines(found)),
                write(stage / "report.md", report(found).encode("utf-8")),
            )
            write(
                stage / MANIFEST,
                manifest(
                    found.articles, paths, models=made_with.models, settings=made_with.settings
                ),
            )
        if "graphml" not in settings.formats:
            (out / "graph.graphml").unlink(missing_ok=True)  # that of an earlier build
    except OSError as error:
        message = f"{error.filename or out}: cannot be written: {error.strerror}"
        raise OutputError(message) from error
    return (*(out / path.name for path in paths), out / MANIFEST)


def ingredients(settings: Settings) -> Ingredients:
    """The models, the word lists and the settings of a build.

    Raises:
        InstallationError: a part of the program is missing or damaged.
    """
    models = {**dict([model_version()]), **model_digests(settings.level)}
    return Ingredients(models=models, word_lists=word_lists(), settings=_used(settings))


def _used(settings: Settings) -> dict[str, str]:
    """The settings as the manifest has them: the base by name, the overrides by digest."""
    used = {name: value for name, value in msgspec.to_builtins(settings).items() if value}
    if settings.knowledge:
        used["knowledge"] = Path(settings.knowledge).name
    if settings.fields:
        used["fields"] = ", ".join(f"{name}={told}" for name, told in settings.fields.items())
    if settings.formats:
        used["formats"] = ", ".join(settings.formats)
    for name in ("entities", "corrections", "story"):
        if path := getattr(settings, name):
            used[name] = digest(Path(path).read_bytes())
    return used


def _asking(found: Timeline, settings: Settings, made_with: Ingredients) -> Asking | None:
    """The graph and the shipped questions, where the page is to answer some."""
    if not settings.with_sparql:
        return None
    told = turtle(graphs(found, settings.base_iri, made_with), settings.base_iri).decode("utf-8")
    shipped = sorted((folder("ontology") / "queries").glob("*.rq"))
    return Asking(told, {path.stem: path.read_text("utf-8") for path in shipped})
