"""Comparing: what each claim says, and what the statements of all articles have to do with it.

``readings`` reads the claims of one article. ``with_story_events`` adds the events that no table
lists, ``compare`` compares all articles, and ``dated_by_claims`` gives a statement the day of
another report of its claim. ``revision_notes`` says which files are revisions.
"""

from graphkit.compare.compared import compare
from graphkit.compare.publications import revision_notes
from graphkit.compare.reading.readings import readings
from graphkit.compare.same_claim.days import dated_by_claims
from graphkit.compare.story_events import with_story_events

__all__ = ["compare", "dated_by_claims", "readings", "revision_notes", "with_story_events"]
