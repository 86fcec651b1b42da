"""Gives the words for spans, actors and statements in the outputs."""

import re
from collections.abc import Iterable, Mapping

from graphkit.records import Actor, Article, ContrastSide, Relation, Span, Statement

SURROGATE = re.compile("[\ud800-\udfff]")
GAP_BETWEEN_SPANS = " … "


def covered(text: str, spans: Iterable[Span]) -> str:
    """The words that spans cover, with ``…`` between two spans.

    >>> covered("We won, he said, at last.", (Span(0, 7), Span(17, 25)))
    'We won, … at last.'
    """
    return GAP_BETWEEN_SPANS.join(span.of(text) for span in spans)


def sound(text: str) -> str:
    """A text that UTF-8 can encode: surrogates, as for odd bytes in a file's name, become U+FFFD.

    >>> sound("\\udcff.txt")
    '\ufffd.txt'
    """
    return SURROGATE.sub("\ufffd", text)


def names(actors: Mapping[str, Actor], ids: Iterable[str]) -> str:
    """The names of actors, joined by ``and``.

    >>> names({"a": Actor(id="a", name="Ada", kind="person")}, ("a",))
    'Ada'
    """
    return " and ".join(actors[id_].name for id_ in ids)


def side(
    one: ContrastSide, actors: Mapping[str, Actor], statements: Mapping[str, Statement]
) -> str:
    """Who speaks on a side of a contrast: names, or the words for a source without a name."""
    if all(id_ in actors for id_ in one.speakers):
        return names(actors, one.speakers)
    described = statements[one.statements[0]].described
    return described.label if described else ""


def reported(statement: Statement, article: Article) -> str:
    """The reporting words, with the polarity if it is not asserted: ``promised (negated)``.

    Without reporting words it is the verb.
    """
    seen = statement.utterance
    cue = covered(article.text, seen.cue) or seen.verb
    return cue if seen.polarity == "asserted" else f"{cue} ({seen.polarity})"


def told(relation: Relation, actors: Mapping[str, Actor]) -> str:
    """A narrated relation as a line: subjects, the relation's name, objects."""
    who, whom = names(actors, relation.subjects), names(actors, relation.objects)
    return f"{who} {relation.relation} {whom}".strip()
