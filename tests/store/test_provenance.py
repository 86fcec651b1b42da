"""What the graph says of its own making: by which program, of what, with what."""

import json

import pytest
from msgspec.structs import replace
from pyoxigraph import Triple

from graphkit.identity import BASE_IRI, digest, mint
from graphkit.records import Timeline
from graphkit.store import Ingredients, graphs, manifest, word_lists
from graphkit.store.vocabulary import term, thing

MADE_WITH = Ingredients(
    models={"en_small": "3.8.0"}, word_lists={"cues/verbs.tsv": "ab"}, settings={"level": "rules"}
)


def told(timeline: Timeline, made_with: Ingredients = MADE_WITH) -> list[Triple]:
    return graphs(timeline, BASE_IRI, made_with)["provenance"]


def activity(timeline: Timeline, made_with: Ingredients = MADE_WITH) -> str:
    (found,) = {t.subject for t in told(timeline, made_with) if t.object == term("prov:Activity")}
    return str(found)


def test_the_reading_used_the_articles_the_models_and_the_word_lists(tiny):
    found = told(tiny)
    used = {t.object for t in found if t.predicate == term("prov:used")}
    named = {t.subject: t.object.value for t in found if t.predicate == term("rdfs:label")}
    known = {t.subject: t.object.value for t in found if t.predicate == term("schema:version")}
    articles = {thing(BASE_IRI, "article", one.id) for one in tiny.articles}
    assert articles < used
    assert {named[one] for one in used - articles} == {"en_small", "word lists"}
    assert {named[one]: value for one, value in known.items()}["en_small"] == "3.8.0"


@pytest.mark.parametrize(
    "changed",
    [
        {"models": {"en_small": "3.9.0"}},
        {"word_lists": {"cues/verbs.tsv": "cd"}},
        {"settings": {"level": "fast"}},
    ],
    ids=str,
)
def test_a_reading_with_other_things_is_another_reading(changed, tiny):
    assert activity(tiny) == activity(tiny)
    assert activity(tiny, replace(MADE_WITH, **changed)) != activity(tiny)


def test_a_reading_of_other_articles_is_another_reading(tiny, hostile):
    assert activity(hostile) != activity(tiny)


def test_the_name_of_the_reading_can_be_made_of_the_manifest(tiny):
    made_with = replace(MADE_WITH, word_lists=word_lists())
    written = manifest(tiny.articles, (), models=made_with.models, settings=made_with.settings)
    parts = json.loads(written)
    del parts["outputs"]
    line = json.dumps(parts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    name = mint("activity", digest(line.encode()))
    assert activity(tiny, made_with) == str(thing(BASE_IRI, "activity", name))


def test_a_catalogue_finds_the_graph_as_a_data_set_with_its_turtle(tiny):
    found = {(t.subject, t.predicate): t.object for t in told(tiny)}
    (dataset,) = {t.subject for t in told(tiny) if t.object == term("dcat:Dataset")}
    turtle = found[dataset, term("dcat:distribution")]
    assert found[dataset, term("dcterms:title")].value
    assert found[turtle, term("dcat:mediaType")].value.endswith("/text/turtle")
    assert found[dataset, term("prov:wasGeneratedBy")].value in activity(tiny)
