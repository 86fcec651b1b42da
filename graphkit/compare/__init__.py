"""Comparing: what each claim says, and what the statements of all articles have to do with it.

``readings`` reads the claims of one article. ``compare`` compares all articles, and
``dated_by_claims`` gives a statement the day of another report of its claim.
"""

from graphkit.compare.compared import compare
from graphkit.compare.reading.readings import readings
from graphkit.compare.same_claim.days import dated_by_claims

__all__ = ["compare", "dated_by_claims", "readings"]
