"""Mention candidates: stretches of a text that can stand for an entity, not resolved yet."""

from msgspec import Struct

from graphkit.gazetteer.entries import Entry
from graphkit.records import MentionKind


class MentionCandidate(Struct, frozen=True, kw_only=True):
    """A stretch of tokens that can stand for an entity, with what its words alone tell.

    ``start`` and ``end`` are its tokens ``[start, end)``, ``head`` is the token that the others
    depend on. ``reach`` is the first token of the titles before a name, -1 if it is not a name.
    ``kind`` is ``name``, ``adjective``, ``description`` or ``pronoun``. ``category`` is what it
    stands for: ``person``, ``people``, ``organization`` (an organization), ``country``, ``place``,
    ``medium`` ("the statement"), ``event``, ``thing``, ``speaker`` (of the quotation around it) or
    ``""``. ``words`` are its words as names are compared. ``gender`` is ``m``, ``f``, ``n`` or
    ``""``; ``plural`` says that it means several. ``title`` is the office or honorific that goes
    with a name, or the words of a description up to its head. ``definite`` says that it means a
    known entity ("the minister", not "a minister"). ``entry`` is its entry, if it has one. ``why``
    is the reason for an entry or words that are not those of the text.
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
