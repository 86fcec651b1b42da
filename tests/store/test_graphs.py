"""What a timeline is as RDF."""

from datetime import date

from msgspec.structs import replace
from newsroom import newsroom
from pyoxigraph import Literal, NamedNode, Triple

from graphkit.identity import BASE_IRI
from graphkit.records import TextPublication, Timeline, When
from graphkit.store import graphs
from graphkit.store.vocabulary import passage, term, thing

NAMING = {term(name).value for name in ("rdfs:label", "schema:text", "nif:anchorOf")}


def triples(timeline: Timeline) -> set[Triple]:
    return {triple for graph in graphs(timeline).values() for triple in graph}


def objects(timeline: Timeline, subject: NamedNode, predicate: str) -> set[str]:
    wanted = term(predicate)
    return {
        t.object.value for t in triples(timeline) if t.subject == subject and t.predicate == wanted
    }


def statement(timeline: Timeline, verb: str) -> NamedNode:
    found = next(s for s in timeline.statements if s.utterance.verb == verb)
    return thing(BASE_IRI, "statement", found.id)


def said(timeline: Timeline) -> set[tuple[str, str]]:
    return {
        (t.subject.value, t.object.value)
        for t in triples(timeline)
        if t.predicate == term("gk:said")
    }


def test_a_statement_is_a_node_beside_one_plain_triple(tiny):
    node = statement(tiny, "tell")
    actors, claims = objects(tiny, node, "gk:actor"), objects(tiny, node, "gk:claim")
    assert {(actor, claim) for actor in actors for claim in claims} <= said(tiny)


def test_what_was_never_promised_was_not_said(tiny):
    node = statement(tiny, "promise")
    assert objects(tiny, node, "gk:polarity") == {"negated"}
    assert not objects(tiny, node, "gk:claim") & {claim for _, claim in said(tiny)}
    claim = NamedNode(objects(tiny, node, "gk:claim").pop())
    assert objects(tiny, claim, "schema:text") == {"a new bridge"}


def test_the_claim_is_word_for_word_with_its_gaps_shown(tiny):
    claim = NamedNode(objects(tiny, statement(tiny, "tell"), "gk:claim").pop())
    assert objects(tiny, claim, "schema:text") == {
        "“The talks were open & fine,” … “and <b>fair</b>.”"
    }


def test_passages_count_code_points_of_the_text(tiny):
    article = tiny.articles[0]
    span = next(s.utterance.content[0] for s in tiny.statements if s.utterance.verb == "promise")
    assert article.text[span.start : span.end] == "a new bridge"
    node = passage(BASE_IRI, article.id, span)
    assert node.value.endswith(f"#char={span.start},{span.end}")
    assert objects(tiny, node, "nif:anchorOf") == {"a new bridge"}
    assert objects(tiny, node, "nif:beginIndex") == {str(span.start)}
    assert objects(tiny, node, "nif:endIndex") == {str(span.end)}


def test_a_claim_is_found_again_when_its_article_was_edited(tiny):
    article = tiny.articles[0]
    span = next(s.utterance.content[0] for s in tiny.statements if s.utterance.verb == "promise")
    node = passage(BASE_IRI, article.id, span)
    prefix, suffix = (objects(tiny, node, f"oa:{name}").pop() for name in ("prefix", "suffix"))
    words = objects(tiny, node, "nif:anchorOf").pop()
    assert 0 < len(prefix) <= 32
    edited = f"Corrected on Monday.\n\n{article.text}"
    place = edited.index(prefix + words + suffix) + len(prefix)
    assert edited[place : place + len(words)] == "a new bridge"


def test_an_open_side_of_an_interval_has_no_triple(tiny):
    node = statement(tiny, "call")
    assert objects(tiny, node, "gk:saidFrom") == set()
    assert objects(tiny, node, "gk:saidTo") == {"2020-03-04"}
    assert objects(tiny, node, "gk:saidGranularity") == set()
    assert objects(tiny, node, "gk:dateBasis") == {"no later than publication"}


def test_the_steps_to_the_actor_keep_their_order(tiny):
    steps = objects(tiny, statement(tiny, "call"), "gk:actorBasis").pop().split("\n")
    assert steps == [
        "“The Water Board” is a short name of Springfield Water Board",
        "no other body fits",
    ]


def test_an_addressee_without_a_name_keeps_its_words(tiny):
    assert objects(tiny, statement(tiny, "tell"), "gk:addresseeWords") == {"reporters"}


def test_an_event_has_its_days_its_places_and_its_parties(tiny):
    event = next(a for a in tiny.actors if a.kind == "event")
    node = thing(BASE_IRI, "actor", event.id)
    assert objects(tiny, node, "gk:from") == objects(tiny, node, "gk:to") == {"2020-03-02"}
    assert objects(tiny, node, "gk:partyName") == set(event.parties)
    known = {a.id for a in tiny.actors if a.name in {"Ada Hill", "Springfield Water Board"}}
    assert objects(tiny, node, "gk:party") == {thing(BASE_IRI, "actor", i).value for i in known}
    assert len(objects(tiny, node, "gk:place")) == 1


def test_a_known_actor_is_the_same_as_in_wikidata(tiny):
    town = next(a for a in tiny.actors if a.wikidata)
    node = thing(BASE_IRI, "actor", town.id)
    assert objects(tiny, node, "schema:sameAs") == {"http://www.wikidata.org/entity/Q28515"}
    assert objects(tiny, node, "rdfs:seeAlso") == set()


def test_an_id_that_was_held_against_nothing_is_a_hint(tiny):
    unsure = tuple(replace(a, wikidata_checked=not a.wikidata) for a in tiny.actors)
    town = next(a for a in unsure if a.wikidata)
    node = thing(BASE_IRI, "actor", town.id)
    timeline = replace(tiny, actors=unsure)
    assert objects(timeline, node, "schema:sameAs") == set()
    assert objects(timeline, node, "rdfs:seeAlso") == {"http://www.wikidata.org/entity/Q28515"}


def test_a_narrated_relation_has_its_words_and_its_date(tiny):
    node = thing(BASE_IRI, "relation", tiny.relations[0].id)
    assert objects(tiny, node, "rdfs:label") == {"Ada Hill visited Springfield"}
    assert objects(tiny, node, "gk:relation") == {"visited"}
    assert objects(tiny, node, "gk:happenedFrom") == {"2020-03-02"}
    assert objects(tiny, node, "gk:from") == set()


def test_a_contrast_shows_both_sides(tiny):
    node = thing(BASE_IRI, "contrast", tiny.contrasts[0].id)
    assert len(objects(tiny, node, "gk:side")) == 2
    assert len(objects(tiny, node, "gk:contrasts")) == 2
    assert len(objects(tiny, node, "gk:firstSide")) == 1
    assert objects(tiny, node, "gk:contrastKind") == {"opposite judgement"}
    assert len(objects(tiny, node, "gk:contrastWords")) == 2


def test_the_text_of_an_article_is_not_in_its_graph_but_its_digest_is(tiny):
    article = tiny.articles[0]
    values = {t.object.value for t in triples(tiny)}
    assert article.digest in values
    assert article.text not in values


def test_each_article_has_a_graph_and_analysis_and_provenance_theirs(tiny, hostile):
    both = Timeline(
        articles=(*tiny.articles, *hostile.articles),
        actors=(*tiny.actors, *hostile.actors),
        statements=(*tiny.statements, *hostile.statements),
        relations=tiny.relations,
        contrasts=tiny.contrasts,
    )
    found = graphs(both)
    assert set(found) == {a.id for a in both.articles} | {"analysis", "provenance"}
    named = {t.subject.value for t in found["analysis"] if "#char=" not in t.subject.value}
    assert named == {thing(BASE_IRI, "actor", a.id).value for a in both.actors} | {
        thing(BASE_IRI, "contrast", c.id).value for c in both.contrasts
    }


def test_only_the_passages_of_claims_and_of_opposing_words_have_their_offsets_twice(tiny):
    found = triples(tiny)
    places = {term(f"gk:{name}") for name in ("content", "contrastWords", "changeWords")}
    shown = {t.object for t in found if t.predicate in places}
    for name in ("nif:beginIndex", "nif:endIndex"):
        assert {t.subject for t in found if t.predicate == term(name)} == shown


def test_what_only_one_property_leads_to_has_no_type():
    found = triples(newsroom())
    told = {t.object for t in found if t.predicate == term("gk:telling")}
    assert told
    assert told & {t.subject for t in found if t.predicate == term("rdf:type")} == set()


def test_a_text_that_was_read_once_has_no_publication_of_its_own(tiny):
    text = tiny.articles[0].id
    once = TextPublication(article=text, path="a.txt", role="first", basis="the only one")
    again = replace(once, path="b.txt", role="carrier", of=text, publisher="The Daily Wren")
    for some, number in (((once,), 0), ((once, again), 2)):
        found = triples(replace(tiny, publications=some))
        assert len([t for t in found if t.object == term("gk:Publication")]) == number


def test_a_shared_claim_says_who_made_it_and_where_it_appeared_first():
    timeline = newsroom()
    (claim,) = timeline.shared_claims
    node = thing(BASE_IRI, "sharedclaim", claim.id)
    said_in = {s.id: s.utterance.article for s in timeline.statements}
    ids = {said_in[report.statement] for report in claim.reports}
    days = {a.published.start: a.id for a in timeline.articles if a.published and a.id in ids}
    assert len(ids) == len(days) > 1
    shown = {thing(BASE_IRI, "article", id_).value for id_ in ids}
    assert objects(timeline, node, "schema:appearance") == shown
    first = {thing(BASE_IRI, "article", days[min(days)]).value}
    assert objects(timeline, node, "schema:firstAppearance") == first
    assert objects(timeline, node, "schema:datePublished") == {min(days).isoformat()}
    speakers = {thing(BASE_IRI, "actor", id_).value for id_ in claim.speakers}
    assert objects(timeline, node, "schema:creator") == speakers


def test_of_two_articles_of_one_day_none_is_the_first():
    timeline = newsroom()
    day = When(start=date(2020, 3, 9), end=date(2020, 3, 9), granularity="day")
    same = replace(timeline, articles=tuple(replace(a, published=day) for a in timeline.articles))
    node = thing(BASE_IRI, "sharedclaim", timeline.shared_claims[0].id)
    assert objects(same, node, "schema:firstAppearance") == set()
    assert objects(same, node, "schema:datePublished") == {"2020-03-09"}


def test_nothing_is_a_blank_node_and_everything_has_a_label_or_its_words(tiny, hostile):
    for timeline in (tiny, hostile):
        found = triples(timeline)
        subjects = {t.subject for t in found}
        labelled = {t.subject for t in found if t.predicate.value in NAMING}
        assert all(isinstance(s, NamedNode) for s in subjects)
        assert all(isinstance(t.object, NamedNode | Literal) for t in found)
        unlabelled = {t.subject for t in found if t.object == term("gk:Statement")}
        assert subjects - labelled == unlabelled


def test_a_newsroom_mints_under_its_own_name(tiny):
    base = "https://news.example/graph/"
    found = {t.subject.value for graph in graphs(tiny, base).values() for t in graph}
    assert all(iri.startswith(base) for iri in found)


def test_a_name_wins_over_another_actors_alias(tiny):
    other = {f: getattr(tiny.actors[0], f) for f in tiny.actors[0].__struct_fields__}
    rival = type(tiny.actors[0])(**{**other, "id": "zz", "aliases": ("Ada Hill",), "name": "Zed"})
    event = next(a for a in tiny.actors if a.kind == "event")
    hill = next(a for a in tiny.actors if a.name == "Ada Hill")
    both = Timeline(articles=(), actors=(*tiny.actors, rival), statements=(), relations=())
    parties = objects(both, thing(BASE_IRI, "actor", event.id), "gk:party")
    assert thing(BASE_IRI, "actor", hill.id).value in parties
    assert thing(BASE_IRI, "actor", "zz").value not in parties
