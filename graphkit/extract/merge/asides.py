"""Leaves out what is no report of its own: “I have asked for help” in a speech, pull quotes."""

from collections.abc import Sequence

from graphkit.extract.attribution import PARAGRAPH_RULES, AttributionCandidate, AttributionRule
from graphkit.extract.clauses.reporting_clauses import FIRST_AND_SECOND_PERSON
from graphkit.text.interval_index import interval_index
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.spans import cover, inside_any

# Rules of quotations that stand apart from the prose, and may be pulled out of it.
PULLED_RULES = frozenset({AttributionRule.LAYOUT_DASH, AttributionRule.LAYOUT_ALONE})


def without_asides(
    found: Sequence[AttributionCandidate], text: str
) -> tuple[AttributionCandidate, ...]:
    """The attributions without those that a speaker of a transcript or statement makes of “I”.

    Quotations have the same rule: a report within them needs a third person.
    """
    speeches = [one for one in found if one.rule in PARAGRAPH_RULES]
    if not speeches:
        return tuple(found)
    index = interval_index(speeches, lambda one: cover(one.content))
    return tuple(one for one in found if not _is_aside(one, index.near(cover(one.cue)), text))


def _is_aside(
    one: AttributionCandidate, speeches: Sequence[AttributionCandidate], text: str
) -> bool:
    """Whether a report stands in a speech and has no third person as its source."""
    third = any(span.of(text).lower() not in FIRST_AND_SECOND_PERSON for span in one.source)
    within = any(inside_any(one.cue[0], speech.content) for speech in speeches if speech != one)
    return within and not third


def without_pull_quotes(
    found: Sequence[AttributionCandidate], text: str
) -> tuple[AttributionCandidate, ...]:
    """The attributions without quotations over a name that repeat words of the article.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.rules.rules import rule_attributions
    >>> text = "“We shall stay here,” Quell said.\\n\\n“We shall stay here.”\\n― Quell"
    >>> found = rule_attributions(parse(text), text)
    >>> len(found), len(without_pull_quotes(found, text))
    (2, 1)
    """
    pulled = [one for one in found if one.rule in PULLED_RULES]
    if not pulled:
        return tuple(found)
    said = " | ".join(_words(one, text) for one in found if one not in pulled)
    return tuple(one for one in found if one not in pulled or _words(one, text) not in said)


def _words(one: AttributionCandidate, text: str) -> str:
    """The words of a content, in small letters."""
    whole = " ".join(span.of(text) for span in one.content)
    return " ".join(WORD_CHARACTERS.findall(whole.lower()))
