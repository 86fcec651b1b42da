"""Gives the time of saying of single verbs of a text, without utterances and resolved entities.

The measure of ``said_on`` uses it, since its gold has verbs only.
"""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Token

from graphkit.anchor.dating.occasions import ActorMention
from graphkit.anchor.dating.publication import Publication
from graphkit.anchor.dating.said_on import said_on
from graphkit.anchor.dating.shared_occasion import SpeechAct
from graphkit.anchor.dating.verbs import chain, root
from graphkit.anchor.times.echoes import with_echoes
from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import temporal_anchors
from graphkit.anchor.timex.expressions import dates
from graphkit.records import Said, Span
from graphkit.text.dependencies import NOUN_SUBJECTS

NO_SPEAKERS: frozenset[str] = frozenset()
# The roles of the nouns that “she” or “he” can stand for, the best first.
PERSON_ROLES = ("acting person", "person", "thing")


def said_at(doc: Doc, cues: Sequence[int], published: date | None) -> tuple[Said, ...]:
    """The time of saying of the verb at each offset of ``cues``, in the order of ``cues``.

    Offsets are in code points. ``published`` is the day of publication, or ``None``. Two verbs have
    the same speaker if the heads of their subjects are the same word; a pronoun stands for an
    earlier subject.

    >>> from graphkit.annotate import parse
    >>> doc = parse("On Friday, Ms. Mack said no. Later she added that she was tired.")
    >>> [str(when.start) for when in said_at(doc, [20, 39], date(2018, 7, 9))]
    ['2018-07-06', '2018-07-06']
    """
    text = doc.text
    anchors = temporal_anchors(text, dates(text, published), None)
    anchors = with_echoes(text, ranged(text, anchors), published=published)
    who = _subjects(doc)
    order = sorted(cues)
    speeches = [_speech(doc, Span(cue, cue + 1), who) for cue in order]
    mentions = [ActorMention(_span(t), who[t.i]) for t in doc if t.i in who]
    issue = Publication(None, published, published)
    said = said_on(doc, speeches, anchors, mentions, issue)
    found = dict(zip(order, said, strict=True))
    return tuple(found[cue] for cue in cues)


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _subjects(doc: Doc) -> dict[int, frozenset[str]]:
    """The words that stand for each noun and subject pronoun: token number → words.

    For a noun it is the noun itself. “She” and “he” are the last person that was a subject, else
    the last person, else the last other subject. Another pronoun is the last other subject. The set
    is empty if there is none.
    """
    found: dict[int, frozenset[str]] = {}
    last: dict[str, frozenset[str]] = {}
    for t in doc:
        if t.pos_ in {"PROPN", "NOUN"}:
            found[t.i] = frozenset({t.lower_})
            last |= dict.fromkeys(_roles(t), found[t.i])
        elif t.dep_ in NOUN_SUBJECTS and t.pos_ == "PRON":
            fitting = PERSON_ROLES if t.lower_ in {"he", "she"} else ("thing",)
            found[t.i] = next((last[role] for role in fitting if role in last), NO_SPEAKERS)
    return found


def _roles(noun: Token) -> tuple[str, ...]:
    """The roles in which a later pronoun can stand for a noun; ``()`` if it cannot."""
    person, subject = noun.ent_type_ == "PERSON", noun.dep_ in NOUN_SUBJECTS
    if person:
        return ("acting person", "person") if subject else ("person",)
    return ("thing",) if subject else ()


def _speech(doc: Doc, cue: Span, who: dict[int, frozenset[str]]) -> SpeechAct:
    verb = root(doc, cue)
    if verb is None:
        return SpeechAct(cue=cue)
    at = _subject(verb)
    return SpeechAct(cue=cue, speakers=who.get(at, NO_SPEAKERS), source=doc[at].text)


def _subject(verb: Token) -> int:
    """The number of a verb's subject, else of the word right before the verb."""
    heads = (c for v in chain(verb) for c in v.children if c.dep_ in NOUN_SUBJECTS)
    beside = verb.i - (verb.i > verb.sent.start)
    return next((t.i for t in heads), beside)
