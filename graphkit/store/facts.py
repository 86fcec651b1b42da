"""The triples that several nouns share: links, dates, passages, origin."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.identity import mint
from graphkit.records import Article, Span, When
from graphkit.store.vocabulary import count, day, label, passage, term, thing, words

Fact = tuple[str, NamedNode | Literal | None]


def triples(subject: NamedNode, facts: Iterable[Fact]) -> Iterator[Triple]:
    """The triples of a subject from pairs of prefixed predicate and object; none gives none."""
    return (Triple(subject, term(name), value) for name, value in facts if value is not None)


def some(text: str | None, language: str = "en") -> Literal | None:
    """A string in a language, or none for none and for an empty one."""
    return words(text, language) if text else None


def plain(text: str | None) -> Literal | None:
    """A word of the program's own, in no language, or none for none and for an empty one."""
    return Literal(text) if text else None


def links(predicate: str, actors: Iterable[str], base: str) -> list[Fact]:
    """One fact for each actor."""
    return [(predicate, thing(base, "actor", actor)) for actor in actors]


class DateTerms(NamedTuple):
    """The predicates of an interval.

    ``start`` and ``end`` are those of its two days, ``granularity`` tells how exact it is,
    ``basis`` the words or the rule that gave it.
    """

    start: str
    end: str
    granularity: str
    basis: str


# Of an article, an event or a relation; of a saying; of the time that a claim speaks of.
OWN_DATE = DateTerms("gk:from", "gk:to", "gk:granularity", "gk:dateBasis")
SAID_DATE = DateTerms("gk:saidFrom", "gk:saidTo", "gk:saidGranularity", "gk:dateBasis")
ABOUT_DATE = DateTerms("gk:aboutFrom", "gk:aboutTo", "gk:aboutGranularity", "gk:aboutBasis")


def dated(when: When, terms: DateTerms = OWN_DATE) -> list[Fact]:
    """A closed interval of days, how exact it is, and the words or the rule that gave it."""
    return [
        (terms.start, day(when.start)),
        (terms.end, day(when.end)),
        (terms.granularity, Literal(when.granularity)),
        (terms.basis, some(when.basis)),
    ]


def origin(article: Article, base: str) -> list[Fact]:
    """The article that something is from, and the activity that read it there."""
    return [
        ("gk:article", thing(base, "article", article.id)),
        ("prov:wasDerivedFrom", thing(base, "article", article.id)),
        ("prov:wasGeneratedBy", activity(base)),
    ]


def activity(base: str) -> NamedNode:
    """The reading of articles; the same in every build, since a build has no clock."""
    return thing(base, "activity", mint("activity", "build"))


def passages(
    node: NamedNode, roles: Mapping[str, Iterable[Span]], article: Article, base: str
) -> Iterator[Triple]:
    """The places in the text that show something, each under its role."""
    for role, spans in roles.items():
        for span in spans:
            place = passage(base, article.id, span)
            yield Triple(node, term(role), place)
            yield from triples(place, _passage(span, article, base))


def _passage(span: Span, article: Article, base: str) -> list[Fact]:
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
