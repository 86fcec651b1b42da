"""Comparing: what each claim says, and what the statements of all articles have to do with it.

``readings`` reads the claims of one article. ``with_story_events`` adds the events that no table
lists, ``compare`` compares all articles, and ``dated_by_claims`` gives a statement the day of
another report of its claim. ``revision_notes`` says which files are revisions. ``stories_of`` and
``event_root`` tell events of several articles apart, ``sentence`` and ``relation`` set single
sentences against each other.
"""

from graphkit.compare.compared import compare
from graphkit.compare.one_event import event_root, stories_of
from graphkit.compare.publications import revision_notes
from graphkit.compare.reading.readings import readings
from graphkit.compare.same_claim.days import dated_by_claims
from graphkit.compare.sentences import Sentence, relation, sentence
from graphkit.compare.stories import words_of
from graphkit.compare.story_events import with_story_events

__all__ = [
    "Sentence",
    "compare",
    "dated_by_claims",
    "event_root",
    "readings",
    "relation",
    "revision_notes",
    "sentence",
    "stories_of",
    "with_story_events",
    "words_of",
]
