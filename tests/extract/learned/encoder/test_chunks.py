from graphkit.extract.learned.encoder.chunks import (
    MAX_PACKED_PIECES,
    MAX_PARAGRAPH_PIECES,
    chunks,
)
from graphkit.extract.learned.words import words

FIRST, LAST = 101, 102


def cut(text):
    return chunks(text, words(text), lambda _: (7, 8), FIRST, LAST)


def test_short_paragraphs_share_a_chunk_and_each_is_closed():
    (chunk,) = cut("She spoke\n\nHe left")
    assert chunk.pieces == (FIRST, 7, 8, 7, 8, LAST, 7, 8, 7, 8, LAST)
    assert chunk.heads == (1, 3, 6, 8)


def test_no_chunk_is_longer_than_the_base_model_reads():
    text = "\n".join("word " * count + "end." for count in (10, 400, 70, 70))
    found = cut(text)
    assert all(
        len(chunk.pieces) <= max(MAX_PACKED_PIECES, MAX_PARAGRAPH_PIECES + 2) for chunk in found
    )
    assert tuple(word for chunk in found for word in chunk.words) == words(text)


def test_a_long_paragraph_is_cut_behind_a_sentence():
    text = "word " * 100 + "end. " + "word " * 60
    assert text[cut(text)[0].words[-1].start] == "."


def test_the_paragraphs_of_a_quotation_share_a_chunk():
    text = (
        "word " * 40 + "end.\n\n“" + "word " * 20 + "end.\n\n“" + "word " * 30 + "end.” She left."
    )
    first, second = cut(text)
    assert text[second.words[0].start] == "“"
    assert (first.words[-1].paragraph, second.words[-1].paragraph) == (0, 2)


def test_a_text_without_words_has_no_chunk():
    assert cut(" \n\n ") == ()
