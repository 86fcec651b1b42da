"""A claim does not begin with the dateline of its paragraph."""

import pytest
from from_text import understood

from graphkit.extract.merge.datelines import dateline_length


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("ATHENS The ferry sank", "The ferry sank"),
        ("BERLIN/PARIS The ferry sank", "The ferry sank"),
        ("WASHINGTON NATO will pay", "NATO will pay"),
        ("HOLMWICK (Varn News) - The ferry sank", "The ferry sank"),
        ("HOLMWICK, Norway, June 7 (Varn News) – The ferry sank", "The ferry sank"),
        ("NATO Secretary-General Quell left", "NATO Secretary-General Quell left"),
        ("HOLMWICK The ferry sank", "HOLMWICK The ferry sank"),
        ("NASA and BBC crews left", "NASA and BBC crews left"),
        ("UNESCO - the agency - left", "UNESCO - the agency - left"),
        ("Athens burned", "Athens burned"),
    ],
)
def test_the_length_of_a_dateline(words: str, rest: str):
    assert words[dateline_length(words) :] == rest


def test_a_claim_begins_behind_the_dateline():
    text = "ATHENS The ferry sank in a storm, the coastguard said on Monday."
    (one,) = understood(text).statements
    assert one.utterance.content[0].of(text) == "The ferry sank in a storm"
