"""Makes the index of a build's words: what each statement claims, and each paragraph."""

from collections.abc import Iterator

import msgspec

from graphkit.records import Actor, Article, Span, Statement, Timeline
from graphkit.text.spans import overlap_any
from graphkit.verify.words import compared_words, line_of

# The words, a line each, with the place of the line's row in the other file.
INDEX_NAME = "quotes.idx"
# What stands in each line: text, speaker, day, sentence, article.
ROWS_NAME = "quotes.jsonl"


class IndexRow(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A claim or a paragraph of an article.

    ``parts`` are its words, in pieces where the article's own words stand between. ``statement``
    is the id of the statement, ``None`` for a paragraph. ``speakers`` are the names of its actors
    or the words for a source without a name, ``names`` all their names. ``day`` is the day of
    saying. ``sentence`` shows it in the article; ``path``, ``title`` and ``publisher`` are the
    article's. ``origins`` is the number of independent origins.
    """

    parts: tuple[str, ...]
    statement: str | None = None
    speakers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    day: str | None = None
    sentence: str = ""
    path: str
    title: str = ""
    publisher: str | None = None
    origins: int = 1


def index_files(timeline: Timeline) -> dict[str, bytes]:
    """The bytes of the two files of the index by their names, statements before paragraphs."""
    words: list[bytes] = []
    rows: list[bytes] = []
    place = 0
    for row in _rows(timeline):
        data = msgspec.json.encode(row) + b"\n"
        line = line_of(compared_words(" ".join(row.parts)))
        words.append(f"{line}\t{place}\n".encode())
        rows.append(data)
        place += len(data)
    return {INDEX_NAME: b"".join(words), ROWS_NAME: b"".join(rows)}


def _rows(timeline: Timeline) -> Iterator[IndexRow]:
    articles = {article.id: article for article in timeline.articles}
    actors = {actor.id: actor for actor in timeline.actors}
    origins = {r.statement: c.origins for c in timeline.shared_claims for r in c.reports}
    for statement in timeline.statements:
        article = articles[statement.utterance.article]
        yield _claim(statement, article, actors, origins.get(statement.id, 1))
    for article in timeline.articles:
        yield from _paragraphs(article)


def _claim(
    statement: Statement, article: Article, actors: dict[str, Actor], origins: int
) -> IndexRow:
    who = [actors[id_] for id_ in statement.actors]
    label = (statement.described.label,) if statement.described else ()
    day = statement.said.day
    return IndexRow(
        parts=tuple(_line(span.of(article.text)) for span in statement.utterance.content),
        statement=statement.id,
        speakers=tuple(actor.name for actor in who) or label,
        names=tuple(sorted({n for a in who for n in (a.name, *a.aliases)})) or label,
        day=day.isoformat() if day else None,
        sentence=_line(statement.utterance.sentence.of(article.text)),
        path=article.path,
        title=article.title,
        publisher=article.publisher,
        origins=origins,
    )


def _paragraphs(article: Article) -> Iterator[IndexRow]:
    """The paragraphs of an article's prose."""
    start = 0
    for line in article.text.split("\n"):
        piece = Span(start, start + len(line))
        start = piece.end + 1
        if line.strip() and not overlap_any(piece, [b.span for b in article.boilerplate]):
            yield IndexRow(
                parts=(_line(line),),
                sentence=_line(line),
                path=article.path,
                title=article.title,
                publisher=article.publisher,
            )


def _line(text: str) -> str:
    return " ".join(text.split())
