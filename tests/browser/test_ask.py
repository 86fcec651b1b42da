"""The page answers SPARQL by itself, where it was asked to bring Oxigraph."""

import pytest

from graphkit.identity import BASE_IRI
from graphkit.render import Asking
from graphkit.store import graphs, turtle

pytestmark = pytest.mark.browser
# Five free triples of some hundred: more rows than anybody waits for.
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"
WHO = 'SELECT ?who WHERE { ?s gk:reportingVerb "call" ; gk:actor/skos:prefLabel ?who }'


@pytest.fixture
def asked(opened, tiny):
    """The page of the small timeline with one question."""
    told = turtle(graphs(tiny, BASE_IRI), BASE_IRI).decode("utf-8")
    return opened(tiny, "#view=ask", asking=Asking(told, {"who_called": WHO}))


def answer(view, query=None):
    """What stands under the question."""
    if query is not None:
        view.get_by_role("textbox", name="SPARQL").fill(query)
    view.get_by_role("button", name="Ask", exact=True).click()
    view.locator("#ask button:enabled", has_text="Ask").wait_for(timeout=30_000)
    return view.locator("#ask .answer").inner_text()


def test_a_shipped_question_is_answered_offline(asked):
    assert "Springfield Water Board" in answer(asked)
    assert "1 rows" in asked.locator("#ask .answer").inner_text()


def test_the_keyboard_asks_too(asked):
    asked.get_by_role("textbox", name="SPARQL").press("Control+Enter")
    asked.locator("#ask .answer td").wait_for()
    assert "Springfield Water Board" in asked.locator("#ask .answer").inner_text()


def test_a_statement_in_an_answer_opens_its_sentence(asked):
    answer(asked, 'SELECT ?s WHERE { ?s gk:reportingVerb "call" }')
    asked.locator("#ask .answer td button").click()
    assert asked.locator("#evidence .paper .cue").inner_text() == "called"


def test_what_cannot_be_read_or_would_leave_the_page_is_said(asked):
    assert "error at" in answer(asked, "nonsense")
    assert "not supported" in answer(asked, "ASK { SERVICE <http://x.example/> { ?s ?p ?o } }")
    assert "expected" in answer(asked, "INSERT DATA { <a:b> <a:b> <a:b> }")
    assert answer(asked, "ASK { ?s ?p ?o }") == "yes"


def test_a_page_that_cannot_be_asked_has_no_place_for_it(opened, tiny):
    view = opened(tiny, "#view=ask")
    assert view.get_by_role("tab", name="Ask").count() == 0
    assert view.get_by_role("tab", name="Chronicle").get_attribute("aria-selected") == "true"


def test_an_empty_answer_says_why(asked):
    told = answer(asked, 'SELECT ?s WHERE { ?s gk:reportingVerb "whistle" }')
    assert "no statement of this page fits" in told


def test_a_name_in_an_answer_opens_its_card(asked):
    answer(asked)
    asked.locator("#ask .answer td button").first.click()
    assert asked.locator("#evidence h2").inner_text() == "Springfield Water Board"


def test_a_question_that_takes_too_long_is_cancelled(asked):
    asked.get_by_role("textbox", name="SPARQL").fill(ENDLESS)
    asked.get_by_role("button", name="Ask", exact=True).click()
    asked.get_by_role("button", name="Cancel").click()
    assert "cancelled" in asked.locator("#ask .answer").inner_text()
    assert "Springfield Water Board" in answer(asked, WHO)
