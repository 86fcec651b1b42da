"""On paper, and in a PDF to send on: the sentences that are shown, each with who, how and when."""

import io
import unicodedata

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser


def plain(text):
    """A text without ligatures and without blanks, which a PDF has where its lines end."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def paper(view):
    """The text of all pages that Chromium prints to a file."""
    return plain("".join(one.extract_text() for one in PdfReader(io.BytesIO(view.pdf())).pages))


def sentences(found):
    """The sentence of each statement and relation, by its id."""
    texts = {article.id: article.text for article in found.articles}
    seen = {one.id: one.utterance for one in found.statements}
    seen |= {one.id: one.narration for one in found.relations}
    return {key: plain(one.sentence.of(texts[one.article])) for key, one in seen.items()}


def test_a_pdf_holds_every_sentence(opened, seed):
    printed = paper(opened(seed))
    told = sentences(seed)
    assert len(told) > 10
    assert [text for text in told.values() if text not in printed] == []


@pytest.mark.parametrize("chosen", ["#q=handshake", "#q=good+faith", "#tone=denies", "#sure=1"])
def test_a_pdf_holds_what_is_filtered_and_nothing_else(opened, seed, chosen):
    view = opened(seed, chosen)
    printed, told = paper(view), sentences(seed)
    kept = {told[key] for key in view.evaluate("graphkit.shown()")}
    assert 0 < len(kept) < len({*told.values()})
    # The heading of the page is a sentence of the article too.
    others = {*told.values()} - kept - {plain(seed.articles[0].title)}
    assert [text for text in kept if text not in printed] == []
    assert [text for text in others if text in printed] == []


def test_a_pdf_says_who_and_when_and_that_it_holds_a_part(opened, seed):
    printed = paper(opened(seed, "#q=handshake"))
    for words in (
        "Donald Trump",
        "9 July 2018",
        seed.articles[0].title,
        f"1 of {len(seed.statements) + len(seed.relations)} shown",
    ):
        assert plain(words) in printed


def test_after_another_filter_another_pdf(opened, seed):
    view, told = opened(seed, "#q=handshake"), sentences(seed)
    before = paper(view)
    view.get_by_role("button", name="Show all").click()
    after = paper(view)
    assert all(text in after for text in told.values())
    assert not all(text in before for text in told.values())
