"""docs/ontology.html is made from the ontology as it stands, with every term of it."""

import rdflib

from graphkit.store.syntax.namespace import GK
from tools.ontology import PAGE, page


def test_the_page_is_that_of_the_ontology():
    assert page() == PAGE.read_text("utf-8"), "run python -m tools.ontology"


def test_the_page_has_every_term_and_a_picture():
    html = PAGE.read_text("utf-8")
    names = [rdflib.URIRef(term).fragment for term in dir(GK)]
    assert all(f'<h3 id="{name}">' in html for name in names)
    assert "<svg" in html
    assert html.count("<pre>") >= 0.95 * len(names)


def test_the_page_loads_nothing():
    html = PAGE.read_text("utf-8")
    assert "<script" not in html
    assert "<link" not in html
