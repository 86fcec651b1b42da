"""The constructions that the rules have to see, one report of speech a row of tests/gold."""

from pathlib import Path

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.gazetteer import seeds
from graphkit.read import article_from_text
from graphkit.records import Search, Span

GOLD = Path(__file__).parent.parent / "gold" / "sentences.tsv"
ROWS = list(seeds.table_of(GOLD))


def found(text: str) -> list[dict[str, str]]:
    article = article_from_text(text)
    seen = extract(article, parse(text), Search(level="rules"))

    def words(spans: tuple[Span, ...]) -> str:
        return " // ".join(span.of(text) for span in spans)

    return [
        {
            "source": words(u.source) or "?",
            "verb": u.verb,
            "content": words(u.content),
            "kind": u.kind,
            "polarity": u.polarity,
        }
        for u in seen.utterances
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['construction']}: {row['verb']}")
def test_report_of_speech_is_seen(row):
    text = row["text"].replace("\\n", "\n")
    keys = ("source", "verb", "content", "kind", "polarity")
    expected = {key: row[key].replace("\\n", "\n") for key in keys}
    if row["source"] == "-":
        assert found(text) == []
    else:
        seen = found(text)
        assert expected in seen, _differences(expected, seen)


def _differences(expected: dict[str, str], seen: list[dict[str, str]]) -> str:
    """The fields in which what is seen differs, a line a report."""
    lines = (
        ", ".join(f"{k}: “{one[k]}”, not “{v}”" for k, v in expected.items() if one[k] != v)
        for one in seen
    )
    return "\n".join(lines) or "no report of speech is seen"


def test_nothing_else_is_seen():
    wanted = {row["text"]: sum(r["text"] == row["text"] for r in ROWS) for row in ROWS}
    quiet = {row["text"] for row in ROWS if row["source"] == "-"}
    extra = {
        text: found(text.replace("\\n", "\n"))
        for text, number in wanted.items()
        if text not in quiet and len(found(text.replace("\\n", "\n"))) > number
    }
    assert extra == {}
