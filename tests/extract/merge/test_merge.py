"""What the rules and the model saw of the same sentence becomes one report, and says why."""

from graphkit.annotate import parse
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.merge.merge import merge
from graphkit.extract.rules.rules import rule_attributions
from graphkit.extract.wording import rule_words
from graphkit.records import Span


def learned(text: str, source: str, cue: str, content: str, **scores: float) -> LearnedAttribution:
    """An attribution of the model at the first places of these words."""
    spans = (
        (Span(text.index(part), text.index(part) + len(part)),) if part else ()
        for part in (source, cue, content)
    )
    sure = {"score": 0.9, "discourse_score": 0.9, "manner": "speech", **scores}
    return LearnedAttribution(*spans, **sure)


def merged(text: str, *found: LearnedAttribution) -> list[tuple[str, str, str]]:
    """Source, claim and rule of each report, as words."""
    doc = parse(text)
    seen = merge(rule_attributions(doc, text), found, doc, text)
    return [
        (
            " ".join(s.of(text) for s in one.source),
            " … ".join(s.of(text) for s in one.content),
            rule_words(one),
        )
        for one in seen
    ]


def test_the_model_is_the_judge_of_plain_reports():
    assert merged("Mara Quell said that the bridge was closed.") == []


def test_what_the_model_was_hardly_taught_is_the_rules_to_tell():
    assert merged("Mara Quell declined to comment.") == [
        ("Mara Quell", "to comment", "refusal to speak")
    ]
    assert merged("“The bridge is closed for the week.” ― Mara Quell") == [
        ("Mara Quell", "“The bridge is closed for the week.”", "layout: name after a dash")
    ]


def test_a_telling_within_what_is_told_is_kept():
    text = "Adler said that Berg had told the board that the ship was sound."
    whole = "that Berg had told the board that the ship was sound"
    _, inner = merged(text, learned(text, "Adler", "said", whole))
    assert inner == ("Berg", "that the ship was sound", "frame: clause")


def test_a_part_of_a_name_is_no_source():
    text = "The N.B.T. says that the bridge is closed."
    assert merged(text, learned(text, ".T.", "says", "that the bridge is closed"))[0][0] == (
        "The N.B.T."
    )


def test_the_subject_of_a_passive_is_not_who_says():
    text = "The suspect was told by police that he could leave."
    found = learned(text, "The suspect", "told", "that he could leave")
    ((source, _, _),) = merged(text, found)
    assert source == "police"


def test_both_saw_it_and_the_model_says_how_far_the_claim_reaches():
    text = "Mara Quell said that the bridge was closed, which nobody doubted."
    found = learned(text, "Mara Quell", "said", "that the bridge was closed")
    assert merged(text, found) == [
        ("Mara Quell", "that the bridge was closed", "frame: clause; edges by the model")
    ]


def test_the_marks_of_a_quotation_belong_to_its_claim():
    text = "“The bridge is closed for the whole week,” Mara Quell said."
    found = learned(text, "Mara Quell", "said", "The bridge is closed for the whole week")
    ((_, claim, _),) = merged(text, found)
    assert claim == "“The bridge is closed for the whole week,”"


def test_a_quotation_that_is_somebody_elses_is_taken_from_a_claim():
    text = "“We shall go,” Mara Quell said. “My bags are packed,” Tom Lind replied."
    found = learned(text, "Mara Quell", "said", "“We shall go,”")
    both = found._replace(content=(*found.content, Span(32, 52)))
    assert [(who, claim) for who, claim, _ in merged(text, both)] == [
        ("Mara Quell", "“We shall go,”"),
        ("Tom Lind", "“My bags are packed,”"),
    ]


def test_the_occasion_of_a_telling_is_no_part_of_its_claim():
    text = "The two mayors agreed to a common budget during their meeting in Lund."
    whole = "a common budget during their meeting in Lund"
    ((_, claim, _),) = merged(text, learned(text, "The two mayors", "agreed", whole))
    assert claim == "a common budget"


def test_what_the_model_alone_saw_counts_when_it_is_sure_of_speech():
    text = "Quell gave voice to fears that the bridge was closed."
    parts = (text, "Quell", "fears", "that the bridge was closed")
    assert merged(text, learned(*parts)) == [("Quell", "that the bridge was closed", "the model")]
    assert merged(text, learned(*parts, score=0.45)) == []
    assert merged(text, learned(*parts, discourse_score=0.2)) == []
    assert merged(text, learned(*parts, manner="belief")) == []


def test_denial_is_the_rules_to_tell():
    text = "Mara Quell did not say that the bridge was closed."
    found = learned(text, "Mara Quell", "say", "that the bridge was closed")
    doc = parse(text)
    (one,) = merge(rule_attributions(doc, text), [found], doc, text)
    assert one.polarity == "negated"
