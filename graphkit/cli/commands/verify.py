"""``graphkit verify``: checks a quotation, or each quotation of a draft, against a build."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.build_files import built, content
from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.status import EXIT_UNUSED, stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphkit.verify import Verdict

# The exit code for a quotation that is not exact.
EXIT_NOT_EXACT = 1
# So many places of a quotation are printed.
MOST_SHOWN = 5


def verify(
    quotation: Annotated[
        str, typer.Argument(metavar="QUOTE", help="The words to check; none with --file.")
    ] = "",
    out: EarlierBuild = DEFAULT_OUT,
    actor: Annotated[
        str | None, typer.Option("--actor", help="Who is to have said it: a name or an alias.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", help="A draft (.md, .txt or .docx), each quotation of it."),
    ] = None,
) -> None:
    """Check a quotation against the statements and articles of a build.

    The answer is one of: exact, exact but for punctuation or case, partial, interleaved, altered,
    misattributed, not found. The exit code is 0 for the first two only. With --file a marked copy
    of the draft is written beside it.
    """
    from graphkit.verify import INDEX_NAME, ROWS_NAME, check

    index, rows = content(built(out, INDEX_NAME)), content(built(out, ROWS_NAME))
    if bool(quotation) == bool(file):
        stop("one of QUOTE and --file is needed", "see graphkit verify --help", EXIT_UNUSED)
    if file:
        verdicts = _draft(file, lambda words: check(index, rows, words, actor))
    else:
        verdicts = [check(index, rows, quotation, actor)]
        _show(verdicts[0])
    if any(one.result not in _good() for one in verdicts):
        raise typer.Exit(EXIT_NOT_EXACT)


def _good() -> frozenset[str]:
    from graphkit.verify.check import GOOD_RESULTS

    return frozenset(GOOD_RESULTS)


def _show(verdict: "Verdict") -> None:
    """Prints a verdict and where the words stand."""
    typer.echo(verdict.result)
    if verdict.difference:
        typer.echo(f"  {verdict.difference}")
    for row in verdict.rows[:MOST_SHOWN]:
        who = " and ".join(row.speakers) or "the article, no known speaker"
        where = f"{row.publisher or 'no outlet given'}, {row.path}"
        typer.echo(f"  {who}, {row.day or 'no day known'} ({where})")
        typer.echo(f"    {row.sentence}")
    if verdict.rows:
        typer.echo(f"  independent origins: {max(row.origins for row in verdict.rows)}")


def _draft(file: Path, check: "Callable[[str], Verdict]") -> "list[Verdict]":
    """Checks each quotation of a draft, prints a line for each, and writes the marked copy."""
    from graphkit.verify import marked
    from graphkit.verify.drafts import told

    try:
        checked, copy = marked(file, check)
        target = file.with_name(f"{file.stem}.checked{file.suffix}")
        target.write_bytes(copy)
    except (OSError, ValueError) as error:
        stop(f"{file}: {error}", "give a draft as UTF-8 text or .docx", EXIT_UNUSED)
    for quotation, verdict in checked:
        typer.echo(f"“{quotation}”: {told(verdict)}")
    typer.echo(f"{len(checked)} quotations; the marked copy is {target}")
    return [verdict for _, verdict in checked]
