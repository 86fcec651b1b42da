"""Relations that the article tells in its own voice."""

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.gazetteer import seeds
from graphkit.read import article_from_text


def told(text: str) -> list[tuple[str, str, str]]:
    seen = extract(article_from_text(text), parse(text))
    return [(n.subject[0].of(text), n.relation, n.object[0].of(text)) for n in seen.narrations]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The mayor visited Springfield.", ("The mayor", "visited", "Springfield")),
        ("The mayor did not visit Springfield.", ("The mayor", "did not visit", "Springfield")),
        ("The mayor’s visit to Springfield was short.", ("The mayor", "visited", "Springfield")),
        ("The mayor met with the governor.", ("The mayor", "met", "the governor")),
        ("The two men did not meet.", ("The two men", "did not meet", "The two men")),
        ("They spoke during their summit.", ("their", "met at", "their summit")),
        ("Springfield is Shelbyville’s ally.", ("Springfield", "ally of", "Shelbyville")),
        ("Springfield is an ally of Shelbyville.", ("Springfield", "ally of", "Shelbyville")),
    ],
)
def test_a_relation_is_seen(text, relation):
    assert relation in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will visit Springfield.",
        "The mayor wants to visit Springfield.",
        "The clerk said that the mayor visited Springfield.",
        "“The mayor visited Springfield,” the clerk said.",
        "The goods met the standard in no way that I know.",
    ],
)
def test_what_is_wished_or_said_by_others_is_not_the_articles_own_telling(text):
    assert [t for t in told(text) if "visit" in t[1]] == []


def test_each_relation_has_a_form_for_its_denial():
    assert all(row["denied"] for row in seeds.rows("cues/relations.tsv"))
