"""Writes contrasts as lines of JSON."""

from collections.abc import Mapping

import msgspec

from graphkit.records import Actor, Article, Contrast, ContrastSide, Statement, Timeline
from graphkit.store import wording


def contrast_lines(timeline: Timeline) -> bytes:
    """The bytes of ``contrasts.jsonl``: one contrast on a line, with sorted keys.

    Each side has its speakers and its statements; each statement has its day, its article, its
    sentence and the words that stand against the other side, with their offsets in code points.
    """
    actors = {a.id: a for a in timeline.actors}
    statements = {s.id: s for s in timeline.statements}
    articles = {a.id: a for a in timeline.articles}
    lines = (
        msgspec.json.encode(_contrast(one, actors, statements, articles), order="sorted")
        for one in timeline.contrasts
    )
    return b"".join(line + b"\n" for line in lines)


def _contrast(
    contrast: Contrast,
    actors: Mapping[str, Actor],
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
) -> dict[str, object]:
    return {
        "id": contrast.id,
        "kind": contrast.kind,
        "topic": contrast.topic,
        "subject": contrast.subject,
        "basis": contrast.basis,
        "sides": [
            {
                "name": wording.side(side, actors, statements),
                "speakers": list(side.speakers),
                "statements": side_statements(side, statements, articles),
            }
            for side in contrast.sides
        ],
    }


def side_statements(
    side: ContrastSide, statements: Mapping[str, Statement], articles: Mapping[str, Article]
) -> list[dict[str, object]]:
    """The JSON objects of the statements of a side, each with its day, sentence and words."""
    found: list[dict[str, object]] = []
    for id_, spans in zip(side.statements, side.words, strict=True):
        statement = statements[id_]
        article = articles[statement.utterance.article]
        said = statement.said
        found.append(
            {
                "id": id_,
                "article": article.id,
                "path": article.path,
                "day": said.day,
                "start": said.start,
                "end": said.end,
                "sentence": statement.utterance.sentence.of(article.text),
                "words": [
                    {"text": span.of(article.text), "start": span.start, "end": span.end}
                    for span in spans
                ],
            }
        )
    return found
