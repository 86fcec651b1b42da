"""Who is asked does not ask: “When asked whether …, the director said …”."""

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.read.article import article_from_text
from graphkit.records import Search


@pytest.mark.parametrize(
    "text",
    [
        "When asked if she was ready to resign, Mayor Ida Orlik said she would stay.",
        "The port director, Ole Lund, disagreed when asked whether the pier was unsafe.",
        "Asked whether he would go, Lund said no.",
        "Asked about the delay, Haddad said, “Ask the contractor.”",
        "If asked whether the quay is safe, the engineers say that it is.",
        "Asked why the gate was open, the guard replied that it was broken.",
        "When asked what had happened, the witness said that he saw nothing.",
        "Asked if the rent would rise, the landlord said that it would.",
        "The nurse, when asked whether the ward was full, said that it was.",
        "When asked how many had left, Voss answered that all had.",
    ],
)
def test_who_is_asked_is_not_the_one_who_asks(text: str):
    seen = extract(article_from_text(text), parse(text), Search(level="rules"))
    assert [u for u in seen.utterances if u.verb == "ask" and u.source] == []
