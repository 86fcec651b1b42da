"""Choices: what a source or content must keep, whatever the weights say."""

from graphkit.annotate import parse
from graphkit.extract.attribution import AttributionCandidate, AttributionRule, ModelShare
from graphkit.extract.choices.choose import PHRASES, best, reports
from graphkit.extract.choices.limits import may_be_content, may_be_source
from graphkit.extract.choices.report import Report
from graphkit.extract.found import Found
from graphkit.extract.quotes.quotes import quotes
from graphkit.records import Span


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def report(text: str, source: str, cue: str, content: str, *others: str) -> Report:
    """A report of the model, with other reports that have only a cue."""
    spans = [(place(text, part),) for part in (source, cue, content)]
    model = AttributionRule.MODEL
    one = AttributionCandidate(*spans, "say", "neutral", model, model=ModelShare.EDGES)
    beside = [one._replace(cue=(place(text, other),)) for other in others]
    seen = Found((one, *beside), (), ())
    return next(reports(seen, parse(text), text, quotes(text)))


def test_the_first_phrase_is_the_present_one():
    text = "The mayor of Kelderby said that the bridge was safe on Monday."
    one = report(text, "The mayor", "said", "that the bridge was safe")
    assert next(iter(PHRASES["content"](one))) == one.one.content
    sources = {" ".join(s.of(text) for s in spans) for spans in PHRASES["source"](one)}
    assert {"The mayor", "The mayor of Kelderby", ""} <= sources


def test_a_quotation_is_never_broken_and_never_lost():
    text = "Quell called the plan “late and dear” and the board weak."
    one = report(text, "Quell", "called", "the plan “late and dear”")
    allowed = ("the plan “late and dear” and the board weak", "“late and dear”")
    refused = ("the plan “late", "the plan", "dear” and the board weak")
    assert all(may_be_content((place(text, words),), one) for words in allowed)
    assert not any(may_be_content((place(text, words),), one) for words in refused)


def test_the_cue_of_another_report_is_not_taken():
    text = "Quell said the plan was late and told the board to wait."
    one = report(text, "Quell", "said", "the plan was late", "told")
    assert not may_be_content((place(text, "the plan was late and told the board to wait"),), one)


def test_a_dateline_is_not_taken():
    text = "KELDERBY Ilse Varga said the bridge was safe."
    one = report(text, "Ilse Varga", "said", "the bridge was safe")
    assert not may_be_source((place(text, "KELDERBY Ilse Varga"),), one)


def test_a_shorter_source_keeps_the_name_and_who_is_joined():
    text = "The head teacher Sara Quist and Tom Lind said the roof leaked."
    one = report(text, "The head teacher Sara Quist and Tom Lind", "said", "the roof leaked")
    assert not may_be_source((place(text, "The head teacher Sara Quist"),), one)
    assert not may_be_source((place(text, "The head teacher"),), one)


def test_what_the_rules_settle_is_left_alone():
    text = "Quell said the plan was late."
    one = report(text, "Quell", "said", "the plan")
    fixed = one._replace(one=one.one._replace(rule=AttributionRule.LAYOUT_LABEL))
    assert best(fixed, "content", "accurate") == fixed.one.content
