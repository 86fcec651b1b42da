import numpy as np

from graphkit.extract.learned.candidates import CueCandidate
from graphkit.extract.learned.decode import decoded, smooth
from graphkit.extract.learned.words import words

TEXT = "Prices fell, said Mara Quell, and she warned that they would fall again."


def candidate(labels, at, *, score=0.9, speech=0.9, text=TEXT):
    """A candidate whose labels are sure: a letter for each word, ``.`` outside."""
    sure = np.array([[1.0 if kind == letter else 0.0 for kind in ".SKC"] for letter in labels])
    places = tuple(word.span for word in words(text))[: len(labels)]
    return CueCandidate(places, at, sure, score, score, speech)


def told(found, part):
    return [[span.of(TEXT) for span in getattr(one, part)] for one in found]


SAID = candidate("CCCKSS.........", 3)
WARNED = candidate("........SK.CCCC", 9)


def test_each_part_is_the_words_with_its_label():
    (found,) = decoded(TEXT, [SAID], 0.5)
    assert told([found], "source") == [["Mara Quell"]]
    assert told([found], "cue") == [["said"]]
    assert told([found], "content") == [["Prices fell"]]


def test_findings_come_in_the_order_of_the_text():
    assert told(decoded(TEXT, [WARNED, SAID], 0.5), "cue") == [["said"], ["warned"]]


def test_what_is_not_likely_enough_is_left():
    assert decoded(TEXT, [SAID._replace(score=0.4)], 0.5) == ()


def test_without_content_nothing_was_said():
    assert decoded(TEXT, [candidate("...KSS.........", 3)], 0.5) == ()


def test_without_a_cue_label_the_candidate_itself_is_the_cue():
    found = decoded(TEXT, [candidate("CCC.SS.........", 3)], 0.5)
    assert told(found, "cue") == [["said"]]


def test_the_likelier_of_two_that_claim_the_same_words_stays():
    again = candidate("CCC.....SK.....", 9, score=0.6)
    assert told(decoded(TEXT, [again, SAID], 0.5), "source") == [["Mara Quell"]]


def test_a_source_may_be_unnamed():
    (found,) = decoded(TEXT, [candidate("CCCK...........", 3)], 0.5)
    assert found.source == ()


def test_speech_is_told_from_belief():
    (found,) = decoded(TEXT, [SAID._replace(speech=0.2)], 0.5)
    assert found.manner == "belief"


def test_a_doubtful_word_does_not_cut_content_in_two():
    labels = np.array([[0, 0, 0, 1], [0.6, 0, 0, 0.4], [0, 0, 0, 1.0]])
    assert smooth(labels).tolist() == [3, 3, 3]


def test_a_source_of_one_word_within_content_stays():
    labels = np.array([[0, 0, 0, 1], [0.1, 0.8, 0, 0.1], [0, 0, 0, 1.0]])
    assert smooth(labels).tolist() == [3, 1, 3]


def test_stretches_end_with_their_paragraph():
    text = "“We stay.\n\n“We wait,” Quell said."
    one = candidate("CCCCCCCCCSK.", 10, text=text)
    (found,) = decoded(text, [one], 0.5)
    assert [span.of(text) for span in found.content] == ["“We stay.", "“We wait,”"]
