"""A quotation against a build: seven results, and no altered one that counts as exact."""

import io
import random
import zipfile
from pathlib import Path

import pytest
from from_text import RULES

from graphkit.pipeline import timeline
from graphkit.records import Timeline
from graphkit.verify import INDEX_NAME, ROWS_NAME, Verdict, check, index_files, marked
from graphkit.verify.check import GOOD_RESULTS
from graphkit.verify.words import compared_words

GOLD = Path(__file__).parents[1] / "gold" / "messages"
SPEAKER = "Ingrid Salwater"
# So many of the made quotations get the result that they were made for.
LEAST_RIGHT = 0.97


@pytest.fixture(scope="module")
def found() -> Timeline:
    return timeline([*sorted(GOLD.glob("*.txt"))], RULES)


@pytest.fixture(scope="module")
def index(found) -> dict[str, bytes]:
    return index_files(found)


def result(index: dict[str, bytes], quotation: str, actor: str | None = None) -> Verdict:
    return check(index[INDEX_NAME], index[ROWS_NAME], quotation, actor)


@pytest.mark.parametrize(
    ("quotation", "actor", "wanted"),
    [
        ("We made good progress on the size of the nets", SPEAKER, "exact"),
        ("We made good progress on the size of the nets,", "Salwater", "exact"),
        ("we made good progress", SPEAKER, "exact but for punctuation or case"),
        ("We made good progress; on the size", None, "exact but for punctuation or case"),
        ("We made … on the size of the nets", SPEAKER, "partial"),
        ("We made [...] the nets", None, "partial"),
        ("Two people were missing from the table and four people were late", None, "interleaved"),
        ("We made little progress on the size of the nets", SPEAKER, "altered"),
        ("We made no good progress on the size of the nets", SPEAKER, "altered"),
        ("We made good progress on the size of the nets", "Tobias Quellen", "misattributed"),
        ("The pitch is fine", "Nobody Known", "misattributed"),
        ("The ferry will never sail again from here", None, "not found"),
        ("", None, "not found"),
        ("…", None, "not found"),
    ],
)
def test_a_quotation_gets_its_result(index, quotation: str, actor: str | None, wanted: str):
    assert result(index, quotation, actor).result == wanted


def test_a_verdict_shows_sentence_speaker_day_and_article(index):
    row = result(index, "The gates stayed shut all night").rows[0]
    assert row.speakers == ("Elin Marsh",)
    assert row.day == "2024-09-04"
    assert row.path == "07-flood-own.txt"
    assert row.sentence.startswith('"The gates stayed shut')


def test_the_words_that_differ_are_shown(index):
    verdict = result(index, "We made bad progress on the size of the boats")
    assert "[-good-] [+bad+]" in verdict.difference
    assert "[-nets-] [+boats+]" in verdict.difference


def made(found: Timeline) -> list[tuple[str, str | None, str]]:
    """Quotations made of the claims of the build, with the result that each should have."""
    chance = random.Random(7)  # noqa: S311 -- made cases, no secret
    texts = {a.id: a.text for a in found.articles}
    names = {a.id: a.name for a in found.actors}
    cases: list[tuple[str, str | None, str]] = []
    for one in found.statements:
        seen = one.utterance
        part = seen.content[0].of(texts[seen.article]).strip('“”" ,.')
        words = part.split()
        if len(seen.content) > 1 or len(words) < 6 or not one.actors:
            continue
        who = names[one.actors[0]]
        n = chance.randrange(2, len(words) - 2)
        gap = [*words[:n], "…", *words[n + 1 :]]
        swapped = [*words[:n], "seventeen", *words[n + 1 :]]
        denied = [*words[:n], "never", *words[n:]]
        cases += [
            (part, who, "exact"),
            (part.upper(), who, "exact but for punctuation or case"),
            (" ".join(gap), who, "partial"),
            (" ".join(swapped), who, "altered"),
            (" ".join(denied), who, "altered"),
            (part, "Petra Nowhere", "misattributed"),
            (" ".join(f"{word[::-1]}q" for word in words), None, "not found"),
        ]
    return cases


def test_made_quotations_get_the_result_they_were_made_for(found, index):
    cases = made(found)
    wrong = [
        (quotation, wanted, got.result)
        for quotation, actor, wanted in cases
        if (got := result(index, quotation, actor)).result != wanted
    ]
    assert len(cases) >= 200
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(cases), wrong
    assert [one for one in wrong if one[1] == "altered" and one[2] in GOOD_RESULTS] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("$5 million", "€5 million"), ("1.5 metres", "15 metres"), ("-3 degrees", "3 degrees")],
)
def test_numbers_and_currencies_are_words(one: str, other: str):
    assert compared_words(one) != compared_words(other)


def test_a_draft_is_marked(index, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text(
        "She said “We made good progress on the size of the nets” and “we lost every boat”, or "
        "“so”.",
        "utf-8",
    )
    checked, copy = marked(draft, lambda words: result(index, words))
    assert [verdict.result for _, verdict in checked] == ["exact", "not found"]
    text = copy.decode("utf-8")
    assert "nets” [exact; Ingrid Salwater; 2024-05-14" in text
    assert "boat” [not found]" in text


def test_a_word_document_is_marked(index, tmp_path):
    draft = tmp_path / "draft.docx"
    body = (
        '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>“The gates stayed </w:t></w:r><w:r><w:t>'
        "shut all night,”</w:t></w:r></w:p><w:p/></w:body></w:document>"
    )
    with zipfile.ZipFile(draft, "w") as archive:
        archive.writestr("word/document.xml", body)
        archive.writestr("word/other.xml", "<a/>")
    checked, copy = marked(draft, lambda words: result(index, words))
    assert [verdict.result for _, verdict in checked] == ["exact"]
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert "[exact; Elin Marsh" in archive.read("word/document.xml").decode("utf-8")
        assert archive.read("word/other.xml") == b"<a/>"


def test_what_is_no_draft_is_a_value_error(index, tmp_path):
    draft = tmp_path / "draft.docx"
    draft.write_bytes(b"no zip")
    with pytest.raises(ValueError, match="no Word document"):
        marked(draft, lambda words: result(index, words))
