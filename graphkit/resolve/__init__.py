"""(Article, Doc, what is seen) → who: actors, their mentions and the speakers."""

from graphkit.resolve.across import across
from graphkit.resolve.amend import amended
from graphkit.resolve.answers import clusters, links, speaker_names
from graphkit.resolve.resolve import resolve

__all__ = ["across", "amended", "clusters", "links", "resolve", "speaker_names"]
