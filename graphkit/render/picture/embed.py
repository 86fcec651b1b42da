"""A timeline as a piece of HTML for another page: the picture and its sentences, no scripts."""

from collections.abc import Iterator, Mapping

from graphkit.records import Actor, Article, Timeline
from graphkit.render.claims import NARRATED, Claim, claims
from graphkit.render.elements import table
from graphkit.render.phrases import phrase
from graphkit.render.picture.image import image
from graphkit.render.svg import Svg, element, words

EMBED_COLUMNS = ("Who", "How", "What", "When")
UNKNOWN_SPEAKER_CELL = "not known"


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
        element("figcaption", element("details", summary, table(EMBED_COLUMNS, rows))),
        class_="graphkit",
    )
    return f"{figure}\n"


def _rows(timeline: Timeline) -> Iterator[tuple[str, ...]]:
    actors = {actor.id: actor for actor in timeline.actors}
    articles = {article.id: article for article in timeline.articles}
    for claim in claims(timeline):
        if claim.kind != NARRATED:
            yield _row(claim, actors, articles[claim.article])


def _row(claim: Claim, actors: Mapping[str, Actor], article: Article) -> tuple[str, ...]:
    who = " and ".join(actors[key].name for key in claim.actors)
    said = " … ".join(span.of(article.text) for span in claim.content)
    described = claim.described.label if claim.described else UNKNOWN_SPEAKER_CELL
    return who or described, claim.label, said, phrase(claim.said)
