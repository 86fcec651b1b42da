"""The page to ask of graphkit serve: it asks its own server, and shows text as text."""

import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from newsroom import newsroom

from graphkit.serve import BuildServer
from graphkit.store import save

pytestmark = pytest.mark.browser


@pytest.fixture
def view(chromium, tmp_path):
    """The page to ask, with what it loaded and what the browser says against it."""
    save(newsroom(), tmp_path)
    made = BuildServer(tmp_path, 0)
    running = threading.Thread(target=made.run)
    running.start()
    page = chromium.new_page()
    asked, complaints = [], []
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: complaints.append(one.text))
    page.on("pageerror", lambda one: complaints.append(str(one)))
    page.goto(f"http://127.0.0.1:{made.port}/ask")
    yield page
    page.close()
    made.stop()
    running.join()
    assert all(url.startswith(f"http://127.0.0.1:{made.port}/") for url in asked)
    assert [one for one in complaints if "favicon" not in one and "400" not in one] == []


def test_a_shipped_question_is_asked_and_answered(view):
    view.select_option(
        "#shipped", label="Who promised, refused or denied what, and what is reported as not said?"
    )
    view.click("#ask")
    view.wait_for_selector("#answer table")
    assert view.inner_text("#answer th >> nth=0") == "who"
    assert "a new bridge" in view.inner_text("#answer")
    assert view.inner_text("#state") == "3 rows"


def test_markup_in_an_answer_is_shown_as_text(view):
    view.fill("#query", 'SELECT ("<img src=x onerror=alert(1)>" AS ?x) {}')
    view.keyboard.press("Control+Enter")
    view.wait_for_selector("#answer td")
    assert view.inner_text("#answer td") == "<img src=x onerror=alert(1)>"
    assert view.query_selector("#answer img") is None


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("DROP ALL", "changes the graph"),
        ("ASK { ?s gk:said ?o }", "yes"),
        ("CONSTRUCT { ?s gk:said ?o } { ?s gk:said ?o }", "gk:said"),
    ],
)
def test_a_refusal_a_truth_and_triples_are_text(view, query, told):
    view.fill("#query", query)
    view.click("#ask")
    view.wait_for_selector("#answer pre")
    assert told in view.inner_text("#answer pre")


def test_it_is_accessible(view):
    found = Axe().run(view).response["violations"]
    assert [one["id"] for one in found] == []
