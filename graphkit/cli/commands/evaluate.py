"""``graphkit eval``: compares the results of the program with annotated texts (gold)."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.options import (
    KNOWLEDGE_HELP,
    LEVEL_HELP,
    MIN_CERTAINTY_HELP,
    MIN_SCORE_HELP,
    SCOPE_HELP,
)
from graphkit.cli.status import EXIT_INPUT_OUTPUT, EXIT_UNUSED, stop
from graphkit.cli.tables import table
from graphkit.records import DEFAULT_SEARCH, AttributionScope, Level, Measured, Search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.measure import Figure

FORM = "see docs/gold.md for the form of a line"
FIGURE_COLUMNS = ("figure", "value", "precision", "recall", "n")

MeasureName = Annotated[
    Measured, typer.Argument(help="What to measure; docs/gold.md describes each measure.")
]
GoldFile = Annotated[
    Path, typer.Argument(help="Annotated texts, one JSON object a line; its form: docs/gold.md.")
]
PredictionsFile = Annotated[
    Path | None, typer.Option(help="File to write the program's answers to, one text a line.")
]
LevelChosen = Annotated[Level, typer.Option(help=LEVEL_HELP)]
ScopeChosen = Annotated[AttributionScope, typer.Option(help=SCOPE_HELP)]
LeastScore = Annotated[float, typer.Option(help=MIN_SCORE_HELP)]
LeastCertainty = Annotated[float, typer.Option(help=MIN_CERTAINTY_HELP)]
LinkBase = Annotated[
    Path | None, typer.Option(help=f"{KNOWLEDGE_HELP} Only the measure links uses it.")
]
FiguresJson = Annotated[
    bool, typer.Option("--json", help="Print the figures as one JSON object, not as a table.")
]


def evaluate(  # noqa: PLR0917 - typer passes options by name
    measure: MeasureName,
    gold: GoldFile,
    predictions: PredictionsFile = None,
    level: LevelChosen = DEFAULT_SEARCH.level,
    attributions: ScopeChosen = DEFAULT_SEARCH.attributions,
    min_score: LeastScore = DEFAULT_SEARCH.min_score,
    min_certainty: LeastCertainty = DEFAULT_SEARCH.min_certainty,
    knowledge: LinkBase = None,
    *,
    json: FiguresJson = False,
) -> None:
    """Measure the program on annotated texts.

    Compares the program's answers with those of the file and prints figures from 0 to 1: F1 with
    precision and recall, or shares. n is the number of gold items of a figure. Texts without gold
    answers are useful with --predictions only.
    """
    from graphkit.knowledge import opened
    from graphkit.measure import MEASURES, Options, lines, write

    chosen = MEASURES[measure]
    try:
        least = {"min_score": min_score, "min_certainty": min_certainty}
        search = Search(level=level, attributions=attributions, **least)
        asked = lines(gold, chosen.needs)
        with opened(knowledge) as base:
            found = [chosen.predict(line, Options(search, base)) for line in asked]
        if predictions:
            write(found, predictions)
        figures = chosen.figures(asked, {one["id"]: one for one in found})
    except OSError as error:
        stop(f"{error.filename}: {error.strerror}", "give the path of a file", EXIT_INPUT_OUTPUT)
    except ValueError as error:
        stop(str(error), FORM, EXIT_UNUSED)
    except KeyError as error:
        stop(f"{gold}: no field {error} in a line", FORM, EXIT_UNUSED)
    _told(figures, json=json)


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
