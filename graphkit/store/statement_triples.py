"""Makes the triples of a statement: its node, its claim, its passages, and how it was told.

The short triples from an actor to a claim (``gk:said`` and so on) are made in ``short_triples``.
"""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.identity import mint
from graphkit.records import Actor, Article, SpeakerCandidate, Statement
from graphkit.store import wording
from graphkit.store.facts import (
    ABOUT_DATE,
    SAID_DATE,
    Fact,
    dated,
    links,
    offsets,
    origin,
    passages,
    plain,
    selectors,
    some,
    told_day,
    triples,
)
from graphkit.store.short_triples import short_predicate
from graphkit.store.vocabulary import count, decimal, label, term, thing, words

# The extractor that a statement has where the graph names none.
UNTOLD_EXTRACTOR = "rules"


def of_statement(
    statement: Statement,
    article: Article,
    actors: Mapping[str, Actor],
    statements: Mapping[str, Statement],
    base: str,
) -> Iterator[Triple]:
    """The triples of a statement, which have all that ``graphkit explain`` shows of it.

    ``actors`` and ``statements`` are all those of the timeline by id.
    """
    seen, node = statement.utterance, thing(base, "statement", statement.id)
    roles = {"gk:source": seen.source, "gk:cue": seen.cue, "gk:content": seen.content}
    yield Triple(node, term("rdf:type"), term("gk:Statement"))
    yield from triples(node, _who(statement, article, base))
    yield from _named(node, statement, actors, base)
    yield from _described_source(statement, article, base)
    yield from _tellings(node, statement, statements, base)
    yield from triples(node, _how(statement, article))
    yield from triples(node, dated(statement.said, SAID_DATE))
    yield from triples(node, told_day(statement.said))
    if about := statement.about_when:
        yield from triples(node, dated(about, ABOUT_DATE))
    yield from triples(node, [origin(article, base)])
    yield from passages(node, {**roles, "gk:sentence": (seen.sentence,)}, article, base)
    yield from offsets(seen.content, article, base)
    yield from selectors(seen.content, article, base)
    yield from _claim(node, statement, article, statements, base)


def _tellings(
    node: NamedNode, statement: Statement, statements: Mapping[str, Statement], base: str
) -> Iterator[Triple]:
    """Who tells that this was said, the nearest first, and in which statement.

    An actor who tells it in no statement of the timeline comes last.
    """
    inside = [statements[id_] for id_ in statement.told_in if id_ in statements]
    told = {actor for one in inside for actor in one.actors}
    rest = [actor for actor in statement.reported_by if actor not in told]
    steps = [(one.actors, [one.id]) for one in inside] + [((actor,), []) for actor in rest]
    for place, (tellers, ids) in enumerate(steps, start=1):
        telling = thing(base, "telling", mint("telling", statement.id, str(place)))
        facts: list[Fact] = [
            ("gk:position", count(place)),
            *links("gk:teller", tellers, base),
            *(("gk:toldIn", thing(base, "statement", id_)) for id_ in ids),
        ]
        yield Triple(node, term("gk:telling"), telling)
        yield from triples(telling, facts)


def _who(statement: Statement, article: Article, base: str) -> list[Fact]:
    """The facts about the actors of a statement, with the reasons for its speakers."""
    addressee = wording.covered(article.text, statement.utterance.addressee)
    steps = "\n".join(" ".join(step.split()) for step in statement.steps)
    return [
        *links("gk:actor", statement.actors, base),
        *links("gk:addressee", statement.addressees, base),
        *links("gk:about", statement.about, base),
        *links("gk:reportedBy", statement.reported_by, base),
        ("gk:actorBasis", some(steps)),
        ("gk:through", some(statement.through)),
        *_described(statement, article, base),
        ("gk:addresseeWords", some(addressee, article.language)),
    ]


def _described(statement: Statement, article: Article, base: str) -> list[Fact]:
    """The words for a source without a name, their kind, and whom the source belongs to."""
    told = statement.described
    if told is None:
        return []
    return [
        ("gk:describedSource", thing(base, "source", told.id) if told.id else None),
        ("gk:sourceLabel", some(told.label, article.language)),
        ("gk:sourceKind", Literal(told.kind)),
        *links("gk:sourceOf", told.belongs_to, base),
    ]


def _described_source(statement: Statement, article: Article, base: str) -> Iterator[Triple]:
    """The triples of a source without a name, which is one node for all that it says."""
    told = statement.described
    if told is None or told.id is None:
        return iter(())
    named: Fact = ("rdfs:label", label(told.label, article.language))
    return triples(thing(base, "source", told.id), [named])


def _named(
    node: NamedNode, statement: Statement, actors: Mapping[str, Actor], base: str
) -> Iterator[Triple]:
    """The words that name the speakers, the certainty of the least sure, and the candidates."""
    kept = [one for one in statement.namings if one.actors]
    least = min((one.certainty for one in kept), default=None)
    kinds: list[Fact] = [("gk:namedBy", Literal(one.named)) for one in kept]
    sure: list[Fact] = [] if least is None else [("gk:certainty", decimal(least))]
    yield from triples(node, [*kinds, *sure])
    weighed = (one for naming in statement.namings for one in naming.candidates)
    for n, one in enumerate(weighed):
        candidate = thing(base, "candidate", mint("candidate", statement.id, str(n)))
        yield Triple(node, term("gk:candidate"), candidate)
        yield from triples(candidate, _candidate(one, actors, base))


def _candidate(one: SpeakerCandidate, actors: Mapping[str, Actor], base: str) -> list[Fact]:
    """The facts of somebody whom the words of a source can mean; an actor's name is the actor's."""
    known = [one.actor] if one.actor and one.actor in actors else []
    names = {actors[id_].name for id_ in known}
    return [
        ("rdfs:label", None if one.name in names else label(one.name)),
        ("gk:chance", decimal(one.chance)),
        ("gk:chosen", Literal(value=True) if one.chosen else None),
        *links("gk:candidateActor", known, base),
    ]


def _how(statement: Statement, article: Article) -> list[Fact]:
    """The facts about the form of a statement: kind, verb, polarity, rule, score."""
    seen = statement.utterance
    return [
        ("gk:quoteKind", Literal(seen.kind)),
        ("gk:reportingVerb", plain(seen.verb)),
        ("gk:polarity", Literal(seen.polarity)),
        ("gk:commitment", plain(seen.commitment)),
        ("gk:medium", some(wording.covered(article.text, seen.medium), article.language)),
        ("gk:evidential", some(wording.covered(article.text, seen.evidential), article.language)),
        ("gk:extractor", None if seen.extractor == UNTOLD_EXTRACTOR else Literal(seen.extractor)),
        ("gk:rule", Literal(seen.rule)),
        ("gk:score", decimal(seen.score)),
    ]


def _claim(
    node: NamedNode,
    statement: Statement,
    article: Article,
    statements: Mapping[str, Statement],
    base: str,
) -> Iterator[Triple]:
    """The triples of the claim of the statement ``node``, and the short ones of its speakers."""
    seen, claim = statement.utterance, thing(base, "claim", statement.id)
    short = short_predicate(statement, statements)
    quoted = seen.kind == "direct" and short == "gk:said"
    text = wording.covered(article.text, seen.content)
    facts: list[Fact] = [
        ("rdf:type", term("schema:Claim")),
        ("rdf:type", term("schema:Quotation") if quoted else None),
        ("schema:text", words(text, article.language)),
        ("schema:appearance", thing(base, "article", article.id)),
        *links("schema:spokenByCharacter", statement.actors if quoted else (), base),
    ]
    yield Triple(node, term("gk:claim"), claim)
    yield from triples(claim, facts)
    for actor in statement.actors if short else ():
        yield Triple(thing(base, "actor", actor), term(short), claim)
