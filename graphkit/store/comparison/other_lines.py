"""Writes shared claims, changes of position and publications as lines of JSON."""

from collections.abc import Iterable, Mapping

import msgspec

from graphkit.records import Article, ClaimReport, Statement, Timeline
from graphkit.store import wording
from graphkit.store.comparison.contrast_lines import side_statements


def claim_lines(timeline: Timeline) -> bytes:
    """The bytes of ``claims.jsonl``: one shared claim on a line, with sorted keys.

    ``text`` are its fullest words, ``day`` is the earliest day that a report proves, ``origins``
    the number of independent origins. Each report has its wording and the reason for its origin.
    """
    names = {actor.id: actor.name for actor in timeline.actors}
    statements = {s.id: s for s in timeline.statements}
    articles = {a.id: a for a in timeline.articles}
    return _lines(
        {
            "id": one.id,
            "speakers": [{"id": id_, "name": names[id_]} for id_ in one.speakers],
            "text": _text(statements[one.fullest], articles),
            "fullest": one.fullest,
            "day": one.day,
            "origins": one.origins,
            "reports": [_report(report, statements, articles) for report in one.reports],
        }
        for one in timeline.shared_claims
    )


def change_lines(timeline: Timeline) -> bytes:
    """The bytes of ``changes.jsonl``: one change of position on a line, with sorted keys."""
    names = {actor.id: actor.name for actor in timeline.actors}
    statements = {s.id: s for s in timeline.statements}
    articles = {a.id: a for a in timeline.articles}
    return _lines(
        {
            "id": one.id,
            "speakers": [{"id": id_, "name": names[id_]} for id_ in one.speakers],
            "kind": one.kind,
            "topic": one.topic,
            "subject": one.subject,
            "basis": one.basis,
            "earlier": side_statements(one.earlier, statements, articles),
            "later": side_statements(one.later, statements, articles),
        }
        for one in timeline.changes
    )


def publication_lines(timeline: Timeline) -> bytes:
    """The bytes of ``publications.jsonl``: one file that was read on a line, with sorted keys."""
    return _lines(msgspec.to_builtins(one) for one in timeline.publications)


def _lines(rows: Iterable[object]) -> bytes:
    return b"".join(msgspec.json.encode(row, order="sorted") + b"\n" for row in rows)


def _text(statement: Statement, articles: Mapping[str, Article]) -> str:
    article = articles[statement.utterance.article]
    return wording.covered(article.text, statement.utterance.content)


def _report(
    report: ClaimReport, statements: Mapping[str, Statement], articles: Mapping[str, Article]
) -> dict[str, object]:
    statement = statements[report.statement]
    article = articles[statement.utterance.article]
    return {
        "statement": report.statement,
        "wording": report.wording,
        "text": _text(statement, articles),
        "article": article.id,
        "path": article.path,
        "publisher": article.publisher,
        "day": statement.said.day,
        "ground": statement.said.ground,
        "origin": report.origin,
        "origin_kind": report.origin_kind,
        "origin_basis": report.origin_basis,
    }
