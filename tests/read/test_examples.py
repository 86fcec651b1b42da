"""The examples of docs/inputs.md are inputs with one article each."""

import re
from pathlib import Path

import pytest
from read.inputs import read_bytes

DOCS = Path(__file__).resolve().parents[2] / "docs" / "inputs.md"
EXAMPLES = dict(
    re.findall(r"^```[a-z]+ (\S+)\n(.*?)^```$", DOCS.read_text("utf-8"), re.MULTILINE | re.DOTALL)
)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_has_the_fields_that_it_shows(name):
    (article,), problems = read_bytes(name, EXAMPLES[name])
    said = "The mayor, Ada Quell, said on Monday that the bridge will open in May."
    assert article.text.strip().endswith(said)
    assert (article.title, article.publisher) == ("Bridge to open", "Wexford Ledger")
    assert str(article.published.start) == "2024-03-04"
    assert [p.reason for p in problems if p.severity == "error"] == []


def test_each_format_of_text_has_an_example():
    assert len(EXAMPLES) == 12
