"""``graphkit build``: reads articles and writes a build, which is a folder of files."""

import sys
from collections.abc import Sequence
from pathlib import Path

import typer
from msgspec.structs import replace

from graphkit.cli import options
from graphkit.cli.page import browse, check, pictures
from graphkit.cli.status import (
    EXIT_FINE,
    EXIT_HELD,
    EXIT_INPUT_OUTPUT,
    EXIT_UNUSED,
    EXIT_USAGE,
    stop,
    summed,
    tell,
)
from graphkit.cli.tables import json_lines, table
from graphkit.cli.work import explain
from graphkit.records import Diagnostic, Severity, Timeline
from graphkit.report import STATEMENT_COLUMNS
from graphkit.settings import ENTITIES_FILE, FILE_SETTINGS, SETTINGS_FILE, Settings, settings

# Settings by name; None for one that is not given.
Given = dict[str, str | float | tuple[str, ...] | None]
BUILD_HELP = """Build a graph from articles.

Reads the articles, writes the page, the graph and the other files into the folder of --out, and
prints the statements as a table. The exit status is 1 if an input could not be used; the others are
built all the same.
"""


def build(  # noqa: PLR0917 - typer passes options by name
    paths: options.Articles,
    out: options.Out = options.DEFAULT_OUT,
    title: options.PageTitle = None,
    base_iri: options.BaseIri = None,
    level: options.LevelGiven = None,
    attributions: options.ScopeGiven = None,
    min_score: options.MinScore = None,
    min_certainty: options.MinCertainty = None,
    base: options.KnowledgeFile = None,
    entities: options.EntitiesFile = None,
    corrections: options.CorrectionsFile = None,
    story: options.StoryFile = None,
    config: options.SettingsFile = None,
    image: options.Image = None,
    embed: options.Embed = None,
    field: options.Fields = None,
    formats: options.Formats = None,
    *,
    strict: options.Strict = False,
    explain_work: options.ExplainWork = False,
    opened: options.Open = False,
    with_sparql: options.Sparql = False,
    json: options.Json = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Build a graph from articles: see ``BUILD_HELP``."""
    check(image)
    asked = {"title": title, "level": level, "attributions": attributions, "min_score": min_score}
    own: Given = {"base_iri": base_iri, "with_sparql": with_sparql or None, **_formats(formats)}
    own |= {"min_certainty": min_certainty, **_files(base, entities, corrections, story)}
    chosen = _chosen(config := config or _near(), {**asked, **own}, field)
    found = _built(paths, out, chosen, strict=strict, explain_work=explain_work)
    _obeyed(config, chosen, quiet=quiet)
    failed = tell(_told(found, quiet), least=_least(quiet, verbose), traces=verbose)
    _stop_if_unused(found, out, refused=strict and bool(failed))
    pictures(found, chosen.title, image, embed)
    _shown(found, out, json=json, quiet=quiet, opened=opened)
    raise typer.Exit(EXIT_UNUSED if failed else EXIT_FINE)


def _near() -> Path | None:
    """The settings file of the working folder, if there is one."""
    return Path(SETTINGS_FILE) if Path(SETTINGS_FILE).is_file() else None


def _explained(paths: list[Path], out: Path, chosen: Settings, *, wanted: bool) -> None:
    """Says which articles have to be understood, if that is asked."""
    if wanted:
        explain(paths, out, chosen)


def _files(*given: Path | None) -> dict[str, str]:
    """The settings that name files, of those that are given in the order of ``FILE_SETTINGS``."""
    return {name: str(path) for name, path in zip(FILE_SETTINGS, given, strict=True) if path}


def _formats(given: list[str] | None) -> dict[str, tuple[str, ...]]:
    """The setting of the option ``--formats``, given several times or with commas."""
    named = [name.strip() for one in given or () for name in one.split(",")]
    return {"formats": tuple(dict.fromkeys(named))} if named else {}


def _shown(found: Timeline, out: Path, *, json: bool, quiet: bool, opened: bool) -> None:
    """Prints the statements, and opens the page in a browser."""
    if not quiet:
        _show(found, out, json=json)
    if opened:
        browse(out / "graph.html")


def _told(found: Timeline, quiet: bool) -> Sequence[Diagnostic]:  # noqa: FBT001 - the option
    """The diagnostics to print; with --quiet those of one kind are summed up."""
    return summed(found.diagnostics) if quiet else found.diagnostics


def _stop_if_unused(found: Timeline, out: Path, *, refused: bool) -> None:
    """Ends the command if nothing was written; ``refused`` is that ``--strict`` allows no build."""
    if not found.articles:
        stop("no article could be read", f"{out} is left as it was", EXIT_UNUSED)
    if refused:
        why = "an input was refused, and --strict asks for all"
        stop(why, f"{out} is left as it was", EXIT_UNUSED)


def _least(quiet: bool, verbose: bool) -> Severity:  # noqa: FBT001 - the two options as they are
    """The least severity of the diagnostics that are printed."""
    return "error" if quiet else "note" if verbose else "warning"


def _built(
    paths: list[Path], out: Path, chosen: Settings, *, strict: bool, explain_work: bool
) -> Timeline:
    from graphkit.errors import OutputError
    from graphkit.run import Held
    from graphkit.run import build as run_build

    _explained(paths, out, chosen, wanted=explain_work)
    try:
        return run_build(paths, out, chosen, strict=strict)
    except Held:
        stop(
            f"{out}: another build is writing there",
            "wait for it, or give another --out",
            EXIT_HELD,
        )
    except OutputError as error:
        stop(str(error), "give another --out", EXIT_INPUT_OUTPUT)
    except ValueError as error:
        stop(str(error), "correct it and build again", EXIT_USAGE)


def _chosen(
    config: Path | None,
    given: Given,
    named: list[str] | None,
) -> Settings:
    """Returns the settings of the file ``config``, replaced by those that are given as options.

    ``named`` are the options ``--field``, each as “field=name”.
    """
    fields = dict(one.partition("=")[::2] for one in named or ())
    try:
        known = settings(config) if config else Settings()
        chosen = replace(
            known,
            **{name: value for name, value in given.items() if value is not None},
            fields={**known.fields, **fields},
        )
    except ValueError as error:
        stop(str(error), "see docs/architecture.md for what may be set", EXIT_USAGE)
    if not chosen.entities and Path(ENTITIES_FILE).exists():
        return replace(chosen, entities=ENTITIES_FILE)
    return chosen


def _obeyed(config: Path | None, chosen: Settings, *, quiet: bool) -> None:
    """Prints which files of settings, entities and corrections the build used."""
    files = (config, chosen.entities, chosen.corrections)
    if (read := [str(path) for path in files if path]) and not quiet:
        print(f"note: {' and '.join(read)} obeyed", file=sys.stderr)


def _show(found: Timeline, out: Path, *, json: bool) -> None:
    from graphkit.report import row
    from graphkit.store import objects

    if json:
        json_lines(objects(found))
        return
    actors = {actor.id: actor for actor in found.actors}
    texts = {article.id: article.text for article in found.articles}
    rows = [row(s, texts[s.utterance.article], actors) for s in found.statements]
    table(rows, STATEMENT_COLUMNS, whole=("date", "id"))
    typer.echo(f"{len(found.statements)} statements. The page: {out / 'graph.html'}")
