"""``graphkit eval``: the program's results, held against answers of people."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.status import EXIT_INPUT_OUTPUT, EXIT_UNUSED, stop
from graphkit.cli.tables import table
from graphkit.records import DEFAULT_SEARCH, AttributionScope, Level, Measured, Search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.measure import Figure

FIGURE_COLUMNS = ("figure", "value", "precision", "recall", "n")


def evaluate(  # noqa: PLR0917 - typer passes options by name
    measure: Annotated[Measured, typer.Argument(help="What is measured.")],
    gold: Annotated[Path, typer.Argument(help="Texts with answers, one JSON object a line.")],
    predictions: Annotated[Path | None, typer.Option(help="Where to write what was found.")] = None,
    level: Annotated[
        Level, typer.Option(help="Rules alone, or a model too.")
    ] = DEFAULT_SEARCH.level,
    attributions: Annotated[
        AttributionScope, typer.Option(help="Or beliefs too.")
    ] = DEFAULT_SEARCH.attributions,
    min_score: Annotated[
        float, typer.Option(help="Leave what scores less.")
    ] = DEFAULT_SEARCH.min_score,
    knowledge: Annotated[Path | None, typer.Option(help="A knowledge base for names.")] = None,
    *,
    json: Annotated[bool, typer.Option("--json", help="One JSON object, no table.")] = False,
) -> None:
    """Measure the program on texts with answers; a file without answers gets predictions only."""
    from graphkit.knowledge import opened
    from graphkit.measure import MEASURES, Options, lines, write

    chosen = MEASURES[measure]
    try:
        search = Search(level=level, attributions=attributions, min_score=min_score)
        asked = lines(gold)
        with opened(knowledge) as base:
            found = [chosen.predict(line, Options(search, base)) for line in asked]
        if predictions:
            write(found, predictions)
    except OSError as error:
        stop(f"{error.filename}: {error.strerror}", "give the path of a file", EXIT_INPUT_OUTPUT)
    except ValueError as error:
        stop(str(error), "see docs/accuracy.md for the form of a line", EXIT_UNUSED)
    _told(chosen.figures(asked, {one["id"]: one for one in found}), json=json)


def _told(figures: "Sequence[Figure]", *, json: bool) -> None:
    import msgspec

    if json:
        told = {one.name: one._asdict() for one in figures}
        typer.echo(msgspec.json.encode(told, order="sorted").decode("utf-8"))
        return
    table([_row(one) for one in figures], FIGURE_COLUMNS, whole=FIGURE_COLUMNS)


def _row(one: "Figure") -> dict[str, str]:
    parts = (one.value, one.precision, one.recall)
    value, precision, recall = ("" if part is None else f"{part:.3f}" for part in parts)
    return {
        "figure": one.name,
        "value": value,
        "precision": precision,
        "recall": recall,
        "n": str(one.n),
    }
