"""A timeline as a piece of HTML for another page: the picture and its sentences, no scripts."""

from collections.abc import Iterable, Iterator, Mapping

from graphkit.records import Actor, Article, Timeline
from graphkit.render.claims import NARRATED, Claim, claims
from graphkit.render.image import image
from graphkit.render.phrases import phrase
from graphkit.render.svg import Svg, element, words

COLUMNS = ("Who", "How", "What", "When")
UNNAMED = "not known"


def embed(timeline: Timeline, *, title: str | None = None) -> str:
    """A ``<figure>``: the picture, and below it every statement as a row of a table.

    It brings neither scripts nor style sheets, so that it runs under any policy, and asks for
    nothing. What it names for itself begins with ``graphkit``.
    """
    rows = [*_rows(timeline)]
    summary = element("summary", words(f"{len(rows)} statements with their words and dates"))
    figure = element(
        "figure",
        Svg(image(timeline, title=title)),
        element("figcaption", element("details", summary, table(COLUMNS, rows))),
        class_="graphkit",
    )
    return f"{figure}\n"


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Svg:
    """An HTML table; every cell is text."""
    heads = [element("th", words(name), scope="col") for name in columns]
    body = [element("tr", *(_cell(text) for text in row)) for row in rows]
    return element(
        "table",
        element("thead", element("tr", *heads)),
        element("tbody", *body) if body else Svg("<tbody></tbody>"),
        style="text-align:start;border-spacing:10px 4px",
    )


def _cell(text: str) -> Svg:
    return element("td", words(text or "–"), dir="auto", style="text-align:start")


def _rows(timeline: Timeline) -> Iterator[tuple[str, ...]]:
    actors = {actor.id: actor for actor in timeline.actors}
    articles = {article.id: article for article in timeline.articles}
    for claim in claims(timeline):
        if claim.kind != NARRATED:
            yield _row(claim, actors, articles[claim.article])


def _row(claim: Claim, actors: Mapping[str, Actor], article: Article) -> tuple[str, ...]:
    who = " and ".join(actors[key].name for key in claim.actors)
    said = " … ".join(span.of(article.text) for span in claim.content)
    return who or UNNAMED, claim.label, said, phrase(claim.said)
