from hashlib import sha256

import pycrfsuite
import pytest

from graphkit.annotate.parse import parse
from graphkit.extract.learned import fast
from graphkit.extract.learned.decode import decoded
from graphkit.extract.learned.fields.features import cue_features, general_features, label_features
from graphkit.extract.learned.fields.fields import FIELD_FILES, cue_candidates, label_field
from graphkit.extract.learned.fields.tokens import dependents, model_tokens

TAUGHT = "Mara Quell said the rain fell. Tom Lind walked home."
LABELS = ["1", "1", "2", "3", "3", "3", *["0"] * 7]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Models that learned from one text that "say" is a cue and what hangs on it."""
    made = tmp_path_factory.mktemp("models")
    seen = model_tokens(TAUGHT, parse(TAUGHT))
    below, general = dependents(seen), general_features(seen)
    cues, labels = (pycrfsuite.Trainer(verbose=False) for _ in range(2))
    for at, row in enumerate(seen):
        cues.append([cue_features(seen, below, at)], [str(int(row.lemma == "say"))])
    labels.append(label_features(seen, below, 2, (0, len(seen)), general), LABELS[: len(seen)])
    cues.train(str(made / FIELD_FILES[0]))
    labels.train(str(made / FIELD_FILES[1]))
    (made / FIELD_FILES[2]).write_text("lemma\tspeech\nsay\t1.000\n", "utf-8")
    lines = (f"{sha256((made / name).read_bytes()).hexdigest()}  {name}\n" for name in FIELD_FILES)
    (made / "SHA256SUMS").write_text("".join(lines), "utf-8")
    return made


def test_what_was_taught_is_found_in_other_words(folder):
    text = "Ana Vole said the snow melted."
    (found,) = decoded(text, cue_candidates(text, parse(text), label_field(folder)), 0.3)
    assert [span.of(text) for span in found.source] == ["Ana Vole"]
    assert [span.of(text) for span in found.cue] == ["said"]
    assert found.manner == "speech"


def test_a_cue_that_never_was_speech_counts_as_belief(folder):
    model = label_field(folder)
    model = model._replace(cues=model.cues._replace(lemmas={}))
    text = "Ana Vole said the snow melted."
    assert {one.speech for one in cue_candidates(text, parse(text), model)} == {0.0}


def test_a_text_without_cues_has_no_candidate(folder):
    assert cue_candidates("", parse(""), label_field(folder)) == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mara Quell said the bridge would close.", "Mara Quell", "the bridge would close"),
        ("“We will close it,” Tom Lind said on Monday.", "Tom Lind", "We will close it"),
        ("According to the council, the bridge is safe.", "the council", "the bridge is safe"),
    ],
)
def test_the_shipped_models_find_plain_reports(text, source, content):
    (found,) = fast.find(text, parse(text))
    assert found.source[0].of(text) == source
    assert content in found.content[0].of(text)


@pytest.mark.parametrize("text", ["", "\n\n", "“" * 300, "said " * 300, "🌉 ́ \u200b"])
def test_odd_texts_do_no_harm(text):
    for one in fast.find(text, parse(text)):
        assert all(0 <= span.start < span.end <= len(text) for span in one.content)
