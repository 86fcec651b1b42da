"""Spots: the stretches of a page that may stand for somebody, before it is known for whom."""

from msgspec import Struct

from graphkit.gazetteer.tables import Entry
from graphkit.records import MentionKind


class MentionCandidate(Struct, frozen=True, kw_only=True):
    """Tokens ``[start, end)`` with their head token and what their words alone tell.

    ``category`` is ``person``, ``people``, ``body``, ``country``, ``place``, ``medium``, ``event``
    or ``""``; ``gender`` ``m``, ``f``, ``n`` or ``""``. ``reach`` is the token where the titles
    before a name start; ``title`` the words of an office or honorific that go with a name, or
    those of a description that end with its head. ``why`` is the reason for a name's words or
    entry where they are not those of the text.
    """

    start: int
    end: int
    head: int
    reach: int = -1
    kind: MentionKind
    category: str = ""
    words: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    title: str = ""
    definite: bool = True
    entry: Entry | None = None
    why: str = ""
