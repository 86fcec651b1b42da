"""Makes the triples that several kinds of nodes have: links, dates, passages, origin."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.identity import mint
from graphkit.records import Article, Said, Span, When
from graphkit.store.vocabulary import count, day, label, passage, term, thing, words

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


# The predicates of the dates of an article, an event or a relation; of the time of saying; and of
# the time that a claim speaks of.
OWN_DATE = DateTerms("gk:from", "gk:to", "gk:granularity", "gk:dateBasis")
SAID_DATE = DateTerms("gk:saidFrom", "gk:saidTo", "gk:saidGranularity", "gk:dateBasis")
ABOUT_DATE = DateTerms("gk:aboutFrom", "gk:aboutTo", "gk:aboutGranularity", "gk:aboutBasis")


def dated(when: When, terms: DateTerms = OWN_DATE) -> list[Fact]:
    """The facts of an interval: its days, its calendar unit, and the words or rule that gave it."""
    return [
        (terms.start, day(when.start)),
        (terms.end, day(when.end)),
        (terms.granularity, Literal(when.granularity)),
        (terms.basis, some(when.basis)),
    ]


def told_day(said: Said) -> list[Fact]:
    """The facts of the day that a reader writes down for a saying; none without such a day."""
    return [("gk:saidOn", day(said.day)), ("gk:saidOnGround", plain(said.ground))]


def origin(article: Article, base: str) -> list[Fact]:
    """The facts that name the article of a node, and the activity that made the node."""
    return [
        ("gk:article", thing(base, "article", article.id)),
        ("prov:wasDerivedFrom", thing(base, "article", article.id)),
        ("prov:wasGeneratedBy", activity(base)),
    ]


def activity(base: str) -> NamedNode:
    """The IRI of the reading of articles; it is the same in every build, which has no times."""
    return thing(base, "activity", mint("activity", "build"))


def passages(
    node: NamedNode, roles: Mapping[str, Iterable[Span]], article: Article, base: str
) -> Iterator[Triple]:
    """The triples of the passages of a node; ``roles`` has the spans of each predicate."""
    for role, spans in roles.items():
        for span in spans:
            place = passage(base, article.id, span)
            yield Triple(node, term(role), place)
            yield from triples(place, _passage(span, article, base))


def _passage(span: Span, article: Article, base: str) -> list[Fact]:
    """The facts of a passage: its words, its article and its offsets in code points."""
    seen = span.of(article.text)
    return [
        ("rdf:type", term("gk:Passage")),
        ("rdf:type", term("nif:RFC5147String")),
        ("rdfs:label", label(seen, article.language)),
        ("nif:anchorOf", words(seen, article.language)),
        ("nif:referenceContext", thing(base, "article", article.id)),
        ("gk:beginIndex", count(span.start)),
        ("gk:endIndex", count(span.end)),
    ]
