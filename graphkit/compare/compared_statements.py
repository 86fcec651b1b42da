"""A statement as it is compared with others: its reading, its article, its speakers, its day."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from graphkit.records import Finding, Reading, Statement

Speakers = frozenset[str]
CLAIM_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Compared(NamedTuple):
    """A statement with what it says.

    ``finding`` is the number of its article's finding. ``speakers`` are the ids of its actors, or
    that of a described source. ``day`` is the day of saying or the first day of its interval, else
    the day of publication. ``text`` is the text of the article. ``words``
    are those of the claim in small letters, without the “that” before it.
    """

    statement: Statement
    reading: Reading
    finding: int
    speakers: Speakers
    day: date | None
    text: str
    words: tuple[str, ...]


def compared_statements(findings: Iterable[Finding]) -> tuple[Compared, ...]:
    """The statements with a speaker that can be told from others, in the order of the findings."""
    return tuple(
        entry
        for n, finding in enumerate(findings)
        for statement, reading in zip(finding.statements, finding.readings, strict=True)
        if (entry := _entry(statement, reading, n, finding)).speakers
    )


def _entry(statement: Statement, reading: Reading, n: int, finding: Finding) -> Compared:
    described = statement.described
    source = (described.id,) if described and described.id else ()
    published = finding.article.published
    said = statement.said
    day = said.day or said.start or said.end or (published.start if published else None)
    text = finding.article.text
    speakers = frozenset(statement.actors or source)
    return Compared(statement, reading, n, speakers, day, text, _words(statement, text))


def _words(statement: Statement, text: str) -> tuple[str, ...]:
    claim = " ".join(span.of(text) for span in statement.utterance.content)
    found = tuple(word.lower().replace("’", "'") for word in CLAIM_WORD.findall(claim))
    return found[1:] if found[:1] == ("that",) else found
