"""Mention candidates: stretches of a text that may stand for an entity, not resolved yet."""

from msgspec import Struct

from graphkit.gazetteer.tables import Entry
from graphkit.records import MentionKind


class MentionCandidate(Struct, frozen=True, kw_only=True):
    """A stretch of tokens that may stand for an entity, with what its words alone tell.

    ``start``, ``end``: the tokens ``[start, end)``; ``head``: the token that the others hang on;
    ``reach``: the token where the titles before a name start, -1 where there is no name.
    ``kind``: a name, a description, a pronoun …; ``category``: what it stands for, one of
    ``person``, ``people``, ``body``, ``country``, ``place``, ``medium``, ``event``, ``thing``,
    ``speaker`` (of the quotation that it stands in) or ``""``; ``words``: those that names are
    compared by; ``gender``: ``m``, ``f``, ``n`` or ``""``; ``plural``: whether it is many.
    ``title``: the words of an office or honorific that go with a name, or those of a description
    up to its head; ``definite``: whether it means one that is known. ``entry``: its row of the
    tables; ``why``: the reason for words or entry that are not those of the text.
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
