import numpy as np
import pytest

pytest.importorskip("onnxruntime")

from graphkit.annotate.parse import parse
from graphkit.extract.learned import accurate
from graphkit.extract.learned.encoder.chunks import chunks
from graphkit.extract.learned.encoder.encoder import (
    MAX_CUE_DISTANCE,
    Encoder,
    labelled,
    likely_cues,
)
from graphkit.extract.learned.words import words

WIDTH = 4
NUMBERS = {"said": 9, "warned": 8}


class Reads:
    """A graph by hand: the pieces 8 and 9 are cues, and a state is its piece's number."""

    def run(self, _names, given):
        pieces = given["pieces"]
        logits = np.full((*pieces.shape, 3), -9.0, np.float32)
        logits[pieces >= 8] = (2.0, 1.0, 3.0)
        return np.repeat(pieces[..., None].astype(np.float32), WIDTH, -1), logits


class Labels:
    """A graph by hand: what stands before the cue is content, behind it the source."""

    def run(self, _names, given):
        labels = np.zeros((*given["away"].shape, 4), np.float32)
        labels[given["away"] < MAX_CUE_DISTANCE, 3] = 9
        labels[given["away"] == MAX_CUE_DISTANCE, 2] = 9
        labels[given["away"] > MAX_CUE_DISTANCE, 1] = 9
        return [labels]


def cut(text):
    return chunks(text, words(text), lambda form: (NUMBERS.get(form.lower(), 5),), 1, 2)


BY_HAND = Encoder(Reads(), Labels(), cut)


def cue_candidates(text, model):
    return labelled(likely_cues(text, model), model)


def test_every_likely_cue_is_a_candidate_with_its_window():
    text = "Rain fell, said Quell.\n\nSnow fell, warned Lind."
    found = cue_candidates(text, BY_HAND)
    assert [text[slice(*one.places[one.at])] for one in found] == ["said", "warned"]
    assert [text[slice(*one.places[0])] for one in found] == ["Rain", "Snow"]


def test_labels_are_shares_of_one_for_each_word():
    (found,) = cue_candidates("Rain fell, said Quell.", BY_HAND)
    assert found.labels.shape == (6, 4)
    assert np.allclose(found.labels.sum(1), 1, atol=0.01)
    assert found.labels.argmax(1).tolist() == [3, 3, 3, 2, 1, 1]


def test_scores_are_rounded():
    (found,) = cue_candidates("Rain fell, said Quell.", BY_HAND)
    assert (found.score, found.discourse_score, found.speech) == (0.881, 0.731, 0.953)


def test_a_text_without_cues_has_no_candidate():
    assert cue_candidates("Rain fell.", BY_HAND) == ()
    assert cue_candidates("", BY_HAND) == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mara Quell said the bridge would close.", "Mara Quell", "the bridge would close"),
        ("“We will close it,” Tom Lind said on Monday.", "Tom Lind", "We will close it"),
        ("According to the council, the bridge is safe.", "the council", "the bridge is safe"),
    ],
)
def test_the_shipped_encoder_finds_plain_reports(text, source, content):
    (found,) = accurate.find(text, parse(text))
    assert found.source[0].of(text) == source
    assert content in found.content[0].of(text)
    assert found.manner == "speech"


def test_the_same_text_gives_the_same_findings():
    text = "Mara Quell said the bridge would close. “Soon,” she added."
    one, again = (accurate.find(text, parse(text)) for _ in range(2))
    assert [a._replace(candidate=None) for a in one] == [a._replace(candidate=None) for a in again]
    labels = [[a.candidate.labels.tolist() for a in some if a.candidate] for some in (one, again)]
    assert labels[0] == labels[1] != []


@pytest.mark.parametrize("text", ["", "\n\n", "“" * 400, "said " * 900, "🌉 ́ \u200b"])
def test_odd_texts_do_no_harm(text):
    for one in accurate.find(text, parse(text)):
        assert all(0 <= span.start < span.end <= len(text) for span in one.content)
