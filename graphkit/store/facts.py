"""Makes the triples that several kinds of nodes have: links, dates, passages, origin."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.records import Article, Said, Span, When
from graphkit.store.vocabulary import count, day, passage, term, thing, words
from graphkit.store.wording import sound

# Code points before and after a passage; as many as Hypothesis keeps of web annotations.
MAX_AROUND_CHARS = 32
# A prefixed predicate ("gk:actor") and an object; a fact whose object is None makes no triple.
Fact = tuple[str, NamedNode | Literal | None]


def triples(subject: NamedNode, facts: Iterable[Fact]) -> Iterator[Triple]:
    """A triple of the subject for each fact that has an object."""
    return (Triple(subject, term(name), value) for name, value in facts if value is not None)


def some(text: str | None, language: str = "en") -> Literal | None:
    """A string in a language; ``None`` for ``None`` and ``""``."""
    return words(text, language) if text else None


def plain(text: str | None) -> Literal | None:
    """A string without a language, such as a word of the program; ``None`` for ``None``, ``""``."""
    return Literal(text) if text else None


def links(predicate: str, actors: Iterable[str], base: str) -> list[Fact]:
    """A fact for each of ``actors`` (ids), all with one predicate."""
    return [(predicate, thing(base, "actor", actor)) for actor in actors]


class DateTerms(NamedTuple):
    """The predicates of an interval.

    ``start`` and ``end`` are those of its first and last day, ``granularity`` is that of its
    calendar unit, ``basis`` that of the words or the rule that gave it.
    """

    start: str
    end: str
    granularity: str
    basis: str


# The predicates of the days throughout which an event lasts; of the days within which something
# happened that an article tells; of the days within which an article was published; of those within
# which something was said; and of the time that a claim speaks of.
EVENT_DATE = DateTerms("gk:from", "gk:to", "gk:granularity", "gk:dateBasis")
TOLD_DATE = DateTerms("gk:happenedFrom", "gk:happenedTo", "gk:granularity", "gk:dateBasis")
PUBLISHED_DATE = DateTerms("gk:publishedFrom", "gk:publishedTo", "gk:granularity", "gk:dateBasis")
SAID_DATE = DateTerms("gk:saidFrom", "gk:saidTo", "gk:saidGranularity", "gk:dateBasis")
ABOUT_DATE = DateTerms("gk:aboutFrom", "gk:aboutTo", "gk:aboutGranularity", "gk:aboutBasis")


def dated(when: When, terms: DateTerms) -> list[Fact]:
    """The facts of an interval: its days, its calendar unit, and the words or rule that gave it.

    Only an interval with both ends has a calendar unit: a bound is no more exact than another.
    """
    closed = when.start is not None and when.end is not None
    return [
        (terms.start, day(when.start)),
        (terms.end, day(when.end)),
        (terms.granularity, Literal(when.granularity) if closed else None),
        (terms.basis, some(when.basis)),
    ]


def published_day(article: Article) -> date | None:
    """The day of publication; ``None`` if it is not known to the day."""
    when = article.published
    return when.start if when and when.start == when.end else None


def told_day(said: Said) -> list[Fact]:
    """The facts of the day that a reader writes down for a saying, and of the day to sort it by.

    The day to sort by is the first of these that is known: that day, the first possible day, the
    last one.
    """
    return [
        ("gk:saidOn", day(said.day)),
        ("gk:saidOnGround", plain(said.ground)),
        ("gk:sortDay", day(said.day or said.start or said.end)),
    ]


def origin(article: Article, base: str) -> Fact:
    """The fact that names the article of a node, which is what the node is derived from."""
    return "gk:article", thing(base, "article", article.id)


def passages(
    node: NamedNode, roles: Mapping[str, Iterable[Span]], article: Article, base: str
) -> Iterator[Triple]:
    """The triples of the passages of a node and their words; ``roles`` has spans by predicate."""
    for role, spans in roles.items():
        for span in spans:
            place = passage(base, article.id, span)
            yield Triple(node, term(role), place)
            said = words(span.of(article.text), article.language)
            yield Triple(place, term("nif:anchorOf"), said)


def offsets(spans: Iterable[Span], article: Article, base: str) -> Iterator[Triple]:
    """The offsets of passages in code points; the IRI of every passage has them, too."""
    for span in spans:
        ends: list[Fact] = [
            ("nif:beginIndex", count(span.start)),
            ("nif:endIndex", count(span.end)),
        ]
        yield from triples(passage(base, article.id, span), ends)


def selectors(spans: Iterable[Span], article: Article, base: str) -> Iterator[Triple]:
    """The words around passages, by which a passage is found again when its article was edited.

    With its own words and offsets such a passage is then a text quote selector and a text position
    selector of the Web Annotation Data Model (W3C, 4.2.4 and 4.2.5).
    """
    text = article.text
    for span in spans:
        before = text[max(0, span.start - MAX_AROUND_CHARS) : span.start]
        after = text[span.end : span.end + MAX_AROUND_CHARS]
        around = [("oa:prefix", plain(sound(before))), ("oa:suffix", plain(sound(after)))]
        yield from triples(passage(base, article.id, span), around)
