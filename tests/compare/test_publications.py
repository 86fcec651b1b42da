"""First texts, carriers and revisions: each file that was read is exactly one of them."""

from datetime import date
from pathlib import Path

import pytest

from graphkit.compare.publications import publications
from graphkit.read import read
from graphkit.read.article import article_from_text
from graphkit.records import Article, TextPublication, When

STORY = (
    "The harbour of Tarn was closed on Monday after a crane fell into the basin. Nobody was hurt, "
    "the harbour master said. Divers looked for the arm of the crane until the evening, and two "
    "ships had to wait outside the wall. The owner of the crane, a small firm from the valley, "
    "promised to pay for the repair of the quay.\n\n"
    "The port moves forty ships a week. It was last closed in the storm of two winters ago, when "
    "the lighthouse lost its lamp and the ferry stayed away for nine days."
)
OTHER = (
    "A crane fell into the basin of Tarn on Monday. The port stayed shut. A diver told this paper "
    "that he had never seen so much mud, and that the arm would be hard to lift. The firm that "
    "owns the crane did not answer the telephone. The mayor was seen on the quay at noon with a "
    "map and a flask of tea, and left an hour later in the rain without a word to anyone."
)


def text(words: str, path: str, day: int, url: str | None = None) -> Article:
    when = When(start=date(2024, 5, day), end=date(2024, 5, day), granularity="day")
    return article_from_text(words, path=path, published=when, url=url, publisher=path)


def roles(*articles: Article) -> dict[str, TextPublication]:
    return {one.path: one for one in publications(articles)}


def test_another_text_on_the_same_day_is_a_first_text_too():
    found = roles(text(STORY, "a", 1), text(OTHER, "b", 1))
    assert {one.role for one in found.values()} == {"first"}


@pytest.mark.parametrize(
    "copy",
    [
        STORY + "\n\nThis paper follows the port.",
        STORY.split("\n\n", maxsplit=1)[0],
        "TARN - " + STORY,
        STORY.replace("Nobody was hurt", "No one was hurt"),
        STORY.replace(". ", ".\n\n"),
        STORY.upper(),
    ],
)
def test_a_copy_a_cut_and_a_light_edit_are_carriers_of_the_first(copy: str):
    first = text(STORY, "a", 1)
    found = roles(text(copy, "b", 2), first)
    assert found["a"].role == "first"
    assert (found["b"].role, found["b"].of) == ("carrier", first.id)
    assert "runs" in found["b"].basis


def test_a_copy_of_a_copy_is_of_the_first():
    first = text(STORY, "a", 1)
    found = roles(first, text(STORY + " More.", "b", 2), text(STORY + " More still.", "c", 3))
    assert {found["b"].of, found["c"].of} == {first.id}


def test_another_text_at_the_same_address_is_a_revision():
    first = text(STORY, "a", 1, "https://port.example/crane")
    later = text(STORY.replace("Nobody was", "Two were"), "b", 2, "https://port.example/crane")
    found = roles(later, first)
    assert (found["b"].role, found["b"].of, found["b"].current) == ("revision", first.id, True)
    assert (found["a"].role, found["a"].current) == ("first", False)


def test_a_line_is_no_copy_of_a_text():
    found = roles(text(STORY, "a", 1), text("The port moves forty ships a week.", "b", 2))
    assert found["b"].role == "first"


def test_the_very_text_at_another_address_is_a_carrier_and_no_problem(tmp_path: Path):
    head = "---\ntitle: Crane\ndate: 2024-05-0{}\npublisher: {}\nurl: https://{}.example/x\n---\n"
    (tmp_path / "a.txt").write_text(head.format(2, "Echo", "echo") + STORY, "utf-8")
    (tmp_path / "b.txt").write_text(head.format(1, "Wire", "wire") + STORY, "utf-8")
    (article,), diagnostics = read([tmp_path])
    assert diagnostics == ()
    assert (article.publisher, [one.publisher for one in article.carriers]) == ("Wire", ["Echo"])
    found = publications([article])
    assert [(one.path, one.role) for one in found] == [("a.txt", "carrier"), ("b.txt", "first")]


def test_the_very_text_at_the_same_address_is_read_once_with_a_warning(tmp_path: Path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, "utf-8")
    articles, diagnostics = read([tmp_path])
    assert len(articles) == 1
    assert "same text" in {one.kind for one in diagnostics}
