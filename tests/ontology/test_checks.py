"""ontology/checks: what no export says. Each file finds a fault, and finds none in a build."""

from datetime import date
from pathlib import Path

import pytest
from from_text import article, understood

from graphkit.gazetteer.seeds import folder
from graphkit.pipeline import gather
from graphkit.query import Triples, ask, load
from graphkit.store import graphs, turtle

CHECKS = sorted((folder("ontology") / "checks").glob("*.rq"))
DAY = date(2024, 5, 8)
# Reports of reports, denials, questions, things that were never said, bounds and several speakers.
ODD = (
    "Mona Pike said that Karl Rusk had told her that the vault was empty. Rusk denied it.",
    "Pike said that Rusk had told her that the vault was empty. Rusk denied it.",
    "A source close to the talks said that Karl Rusk had told colleagues the vault was empty.",
    "Mona Pike denied that Karl Rusk had told her the vault was empty.",
    "Mona Pike asked whether Karl Rusk had said that the vault was empty.",
    "Mona Pike never said that Karl Rusk had told her the vault was empty.",
    "The Daily Wren reported that Mara Quell had said that Tom Varn had warned of a strike.",
    "Anna Orr did not say “we will pay.”",
    "Did Anna Orr say “we will leave”? Nobody knows.",
    "Karl Rusk never said “we will pay”, his lawyer said.",
    "Mona Pike believes that the deal is dead.",
    "Mona Pike refused to sign the deal. She declined to comment.",
    "“I did not do it,” Mona Pike denied.",
    "Mona Pike and Karl Rusk said on Monday that the pier would close in June.",
    "Mona Pike has long said that the pier is unsafe.",
    "In 2019 Mona Pike promised to close the pier. Last week she said that it would stay.",
    "Prosecutors said that the mayor had taken money. The mayor said it was a loan.",
    "Rumour has it that Karl Rusk said the vault was empty.",
    "Karl Rusk allegedly told a clerk that the vault was empty.",
    "If Karl Rusk says that the vault is empty, the bank will close.",
    "Mona Pike will argue that Karl Rusk said the vault was empty.",
    "“I never told anyone that Karl Rusk said it was empty,” Mona Pike said.",
    "It is not true that Karl Rusk said “let them wait”, Mona Pike said.",
    "Sources close to Mona Pike say she has told friends that she will quit.",
)


@pytest.fixture(scope="module")
def odd() -> Triples:
    found = gather(tuple(understood(text, day) for text in ODD for day in (DAY, None)))
    return load(turtle(graphs(found)))


def broken(turtle_of: str) -> Triples:
    prefixes = (
        "@prefix gk: <https://w3id.org/graphkit/ontology#> .\n"
        "@prefix schema: <https://schema.org/> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n@prefix : <https://a.example/> .\n"
    )
    return load((prefixes + turtle_of).encode())


MADE = ":s a gk:Statement ; gk:claim :c ; gk:actor :a ; gk:quoteKind 'indirect' "
FAULTS = {
    "a_claim_appears_first_where_it_appears": ":k a gk:SharedClaim ; schema:firstAppearance :x ; "
    "gk:report :s . :s gk:article :y .",
    "a_day_has_a_ground": ":s gk:saidOn '2020-01-02'^^xsd:date .",
    "a_day_lies_in_its_interval": ":s gk:saidOn '2020-01-02'^^xsd:date ; "
    "gk:saidTo '2020-01-01'^^xsd:date .",
    "a_doubtful_telling_reports_nothing": ":a gk:reportedlySaid :c . "
    f"{MADE} ; gk:telling [ gk:toldIn :o ] . :o gk:polarity 'asserted' ; gk:commitment 'denial' .",
    "a_passage_is_of_the_article": ":s gk:article :x ; gk:cue <https://a.example/y#char=1,2> .",
    "a_publisher_is_an_organization": ":x schema:publisher 'The Wren' .",
    "a_revision_has_two_texts": ":p gk:publishedText :x ; gk:replaces :y .",
    "a_saying_has_its_statement": f":b gk:said :c . {MADE} .",
    "an_unnamed_source_has_no_name": f"{MADE} ; gk:sourceLabel 'prosecutors'@en .",
    "hearsay_is_no_saying": f":a gk:said :c . {MADE} ; gk:telling [] .",
    "one_item_is_one_actor": ":a schema:sameAs :q . :b schema:sameAs :q .",
    "only_events_last_throughout": ":s a gk:Statement ; gk:from '2020-01-02'^^xsd:date .",
    "only_whole_intervals_have_a_unit": ":s gk:saidGranularity 'day' ; "
    "gk:saidTo '2020-01-02'^^xsd:date .",
    "tellings_are_in_order": ":s gk:telling [ gk:position 1 ] , [ gk:position 3 ] .",
    "what_is_dated_can_be_sorted": ":s a gk:Statement ; gk:saidTo '2020-01-02'^^xsd:date .",
    "what_is_denied_asked_or_believed_was_not_said": f":a gk:said :c . {MADE} ; "
    "gk:commitment 'denial' .",
    "what_is_negated_or_asked_was_not_said": f":a gk:said :c . {MADE} ; gk:polarity 'negated' .",
    "what_is_reported_has_tellers": ":s gk:reportedBy :a .",
}


def test_each_check_has_a_fault_that_it_finds():
    assert set(FAULTS) == {path.stem for path in CHECKS}


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_a_check_finds_the_fault_that_it_is_for(path):
    assert ask(broken(FAULTS[path.stem]), path.read_text("utf-8")).rows


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_no_build_has_the_fault(path: Path, odd, tiny, hostile):
    sparql = path.read_text("utf-8")
    for graph in (odd, load(turtle(graphs(tiny))), load(turtle(graphs(hostile)))):
        assert ask(graph, sparql).rows == ()


# Text | who says, reportedly says, denies, asks something about the vault.
SHORT = (
    ("Mona Pike said that the vault was empty.", "said Mona Pike"),
    (
        "Mona Pike said that Karl Rusk had told her that the vault was empty.",
        "reportedlySaid Karl Rusk|said Mona Pike",
    ),
    ("Mona Pike denied that the vault was empty.", "denied Mona Pike"),
    ("Mona Pike asked whether the vault was empty.", "asked Mona Pike"),
    ("Mona Pike did not say that the vault was empty.", ""),
    ("Mona Pike did not say “the vault is empty.”", ""),
    ("Did Mona Pike say “the vault is empty”? Nobody knows.", ""),
    ("Mona Pike denied that Karl Rusk had told her the vault was empty.", "denied Mona Pike"),
    ("Mona Pike asked whether Karl Rusk had said that the vault was empty.", "asked Mona Pike"),
    (
        "A source close to the talks said that Karl Rusk had told colleagues the vault was empty.",
        "reportedlySaid Karl Rusk",
    ),
    (
        "Karl Rusk said the vault was empty, the Daily Wren reported.",
        "reportedlySaid Karl Rusk|said Daily Wren",
    ),
    ("Mona Pike reportedly said that the vault was empty.", "reportedlySaid Mona Pike"),
    ("Rumour has it that Mona Pike said the vault was empty.", "reportedlySaid Mona Pike"),
    ("Sources close to Mona Pike say the vault is empty.", ""),
)
# What no triple may make a saying of: a condition, a possibility, a doubt, what was never said.
UNSAID = (
    "If Mona Pike says that the vault is empty, the bank will close.",
    "Mona Pike may say that the vault is empty.",
    "Mona Pike would have said that the vault was empty.",
    "There is no proof that Mona Pike said the vault was empty.",
    "It is not true that Mona Pike said the vault was empty.",
    "Far from saying the vault was empty, Mona Pike praised the guards.",
    "Who said that the vault was empty?",
    "What if Mona Pike said the vault was empty?",
    "Mona Pike is yet to say whether the vault is empty.",
    "The guards want Mona Pike to say that the vault is empty.",
)
SHORT += tuple((text, "") for text in UNSAID)
WHO = """SELECT DISTINCT ?how ?who WHERE {
  VALUES ?p { gk:said gk:reportedlySaid gk:denied gk:asked }
  ?actor ?p ?claim ; rdfs:label ?who . ?claim schema:text ?text . FILTER(CONTAINS(?text, "vault"))
  BIND(STRAFTER(STR(?p), "#") AS ?how)
}"""


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_a_short_triple_says_only_what_the_article_reports(text, expected):
    graph = load(turtle(graphs(gather((understood(text, DAY),)))))
    found = {f"{how} {who}" for how, who in ask(graph, WHO).rows}
    assert found == set(filter(None, expected.split("|")))


CHAIN = """SELECT ?place ?who ?outer WHERE {
  ?s gk:commitment "denial" ; gk:telling ?telling . ?telling gk:position ?place .
  OPTIONAL { ?telling gk:teller/rdfs:label ?who }
  OPTIONAL { ?telling gk:toldIn/gk:reportingVerb ?outer }
} ORDER BY ?place"""
HEARSAY = (
    (
        "Mara Quell said that Tom Varn had told us that Ida Lund denied it was unsafe.",
        (("1", "Tom Varn", "tell"), ("2", "Mara Quell", "say")),
    ),
    (
        "A source close to the talks said that Ida Lund had denied it was unsafe.",
        (("1", "", "say"),),
    ),
    ("Ida Lund denied that it was unsafe.", ()),
)


@pytest.mark.parametrize(("text", "expected"), HEARSAY)
def test_the_tellers_of_hearsay_stand_in_order_each_with_its_statement(text, expected):
    graph = load(turtle(graphs(gather((understood(text, DAY),)))))
    assert ask(graph, CHAIN).rows == expected


def test_the_names_of_a_build_without_a_base_are_local():
    found = graphs(gather((understood(ODD[0], DAY),)))
    assert all(t.subject.value.startswith("tag:") for part in found.values() for t in part)


def test_another_article_changes_no_name_of_the_first():
    first, second = (understood(text, DAY) for text in (ODD[0], ODD[3]))
    alone, both = (graphs(gather(some)) for some in ((first,), (first, second)))
    own = article(ODD[0], DAY).id
    assert set(alone[own]) == set(both[own])
