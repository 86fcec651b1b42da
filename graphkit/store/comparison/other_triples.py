"""Makes the triples of shared claims, of changes of position and of publications."""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.identity import mint
from graphkit.records import (
    Actor,
    Article,
    PositionChange,
    SharedClaim,
    Statement,
    TextPublication,
    Wording,
)
from graphkit.store import wording
from graphkit.store.comparison.contrast_triples import nodes_of, opposing_words
from graphkit.store.facts import Fact, links, plain, published_day, some, triples
from graphkit.store.vocabulary import count, day, label, term, thing

REPORT_TERMS: dict[Wording, str] = {
    "fullest": "gk:fullestReport",
    "verbatim": "gk:verbatimReport",
    "cut": "gk:cutReport",
    "reported": "gk:otherWordsReport",
}


def of_shared_claim(
    claim: SharedClaim,
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
    base: str,
) -> Iterator[Triple]:
    """The triples of a claim that several statements report, with its known origins.

    By the ontology it is a ``schema:Claim``, so it has what schema.org asks of one: who made it,
    where it appeared, where and on which day it appeared first as far as that is known.
    """
    node, fullest = thing(base, "sharedclaim", claim.id), statements[claim.fullest]
    article = articles[fullest.utterance.article]
    text = wording.covered(article.text, fullest.utterance.content)
    known = sorted({r.origin for r in claim.reports if r.origin_kind != "not told"})
    facts: list[Fact] = [
        ("rdf:type", term("gk:SharedClaim")),
        ("rdfs:label", label(text or "a claim", article.language)),
        *links("gk:claimSpeaker", claim.speakers, base),
        ("gk:firstSaidOn", day(claim.day)),
        ("gk:origins", count(claim.origins)),
        *(("gk:originName", some(name)) for name in known),
        *links("schema:creator", claim.speakers, base),
        *_appearances(claim, statements, articles, base),
    ]
    yield from triples(node, facts)
    for report in claim.reports:
        statement = thing(base, "statement", report.statement)
        yield Triple(node, term("gk:report"), statement)
        yield Triple(node, term(REPORT_TERMS[report.wording]), statement)


def _appearances(
    claim: SharedClaim,
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
    base: str,
) -> list[Fact]:
    """The facts of the articles that report a claim.

    None is the first if two share the earliest known day of publication.
    """
    ids = sorted({statements[one.statement].utterance.article for one in claim.reports})
    days = {id_: published_day(articles[id_]) for id_ in ids}
    earliest = min((known for known in days.values() if known), default=None)
    first = [id_ for id_ in ids if earliest and days[id_] == earliest]
    return [
        *(("schema:appearance", thing(base, "article", id_)) for id_ in ids),
        ("schema:firstAppearance", thing(base, "article", first[0]) if len(first) == 1 else None),
        ("schema:datePublished", day(earliest)),
    ]


def of_change(
    change: PositionChange,
    actors: Mapping[str, Actor],
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
    base: str,
) -> Iterator[Triple]:
    """The triples of a change of position: the earlier statement, the later one, their words."""
    node = thing(base, "change", change.id)
    who = wording.side(change.earlier, actors, statements)
    facts: list[Fact] = [
        ("rdf:type", term("gk:PositionChange")),
        ("rdfs:label", label(f"{who} on {change.subject}, earlier and later")),
        *links("gk:changeSpeaker", change.speakers, base),
        ("gk:changeKind", Literal(change.kind)),
        ("gk:changeTopic", thing(base, "actor", change.topic) if change.topic else None),
        ("gk:changeBasis", some(change.basis)),
    ]
    yield from triples(node, facts)
    for name, side in (("gk:earlier", change.earlier), ("gk:later", change.later)):
        yield from (Triple(node, term(name), one) for one in nodes_of(side, base))
        yield from opposing_words(node, "gk:changeWords", side, statements, articles, base)


def of_publication(
    one: TextPublication, articles: Mapping[str, Article], base: str
) -> Iterator[Triple]:
    """The triples of one publication of a text."""
    title = articles[one.article].title.strip() or "Untitled"
    earlier = thing(base, "article", one.of) if one.of else None
    facts: list[Fact] = [
        ("rdf:type", term("gk:Publication")),
        ("rdfs:label", label(f"{title} ({one.publisher or 'no outlet given'})")),
        ("gk:publishedText", thing(base, "article", one.article)),
        ("gk:publicationRole", Literal(one.role)),
        ("gk:publisherName", some(one.publisher)),
        ("gk:address", plain(one.url)),
        ("gk:publishedOn", day(one.day)),
        ("gk:current", Literal(one.current)),
        ("gk:publicationBasis", some(one.basis)),
        (_relation(one), earlier),
    ]
    yield from triples(_publication(one, base), facts)
    if one.role == "revision" and earlier:
        yield Triple(thing(base, "article", one.article), term("prov:wasRevisionOf"), earlier)


def _relation(one: TextPublication) -> str:
    return "gk:replaces" if one.role == "revision" else "gk:copyOf"


def _publication(one: TextPublication, base: str) -> NamedNode:
    return thing(base, "publication", mint("publication", one.article, one.publisher, one.url))
