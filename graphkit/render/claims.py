"""Statements and narrated relations in one shape, for everything that draws."""

from msgspec import Struct

from graphkit.records import Naming, Relation, SourceDescription, Span, Statement, Timeline, When

# The look of a line follows the speech act; every commitment class of
# seeds/cues/verbs.tsv that is not here, the neutral one first of all, is plain saying.
TONE_OF_COMMITMENT = {
    "accusation": "judges",
    "apology": "judges",
    "denial": "denies",
    "evaluation": "judges",
    "order": "commits",
    "promise": "commits",
    "question": "asks",
    "refusal": "denies",
    "thanks": "judges",
    "warning": "judges",
}
NARRATED = "narrated"


class Claim(Struct, frozen=True, kw_only=True):
    """A statement, or a relation that the article itself tells (``kind`` is ``narrated``).

    ``id``, ``article``, ``verb``, ``polarity``, ``commitment``, ``rule``, ``score``, ``steps``,
    ``through``, ``described`` and ``namings`` are those of the statement. ``source``, ``cue``,
    ``content`` and ``sentence`` are places in the text of the article. ``actors``, ``addressees``,
    ``about`` and ``reporters`` (in whose words it stands) are ids of actors; ``said`` and
    ``about_when`` are dates. ``label`` are the words of a line in the graph, ``tone`` is its look.
    """

    id: str
    article: str
    kind: str
    tone: str
    label: str
    verb: str
    polarity: str
    commitment: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: Span
    actors: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    about: tuple[str, ...]
    reporters: tuple[str, ...] = ()
    said: When
    about_when: When | None = None
    rule: str
    score: float = 1.0
    steps: tuple[str, ...] = ()
    through: str | None = None
    described: SourceDescription | None = None
    namings: tuple[Naming, ...] = ()


def claims(timeline: Timeline) -> tuple[Claim, ...]:
    """The statements and the relations of a timeline, article by article as they are read."""
    texts = {article.id: article.text for article in timeline.articles}
    said = [_of_statement(s, texts[s.utterance.article]) for s in timeline.statements]
    told = [_of_relation(r) for r in timeline.relations]
    return tuple(sorted(said + told, key=_place))


def _place(claim: Claim) -> tuple[object, ...]:
    return claim.article, claim.sentence, claim.cue, claim.content, claim.id


def _of_statement(statement: Statement, text: str) -> Claim:
    seen = statement.utterance
    return Claim(
        id=statement.id,
        article=seen.article,
        kind=seen.kind,
        tone=_tone(seen.commitment, seen.polarity),
        label=_label(" … ".join(span.of(text) for span in seen.cue), seen.verb, seen.polarity),
        verb=seen.verb,
        polarity=seen.polarity,
        commitment=seen.commitment,
        source=seen.source,
        cue=seen.cue,
        content=seen.content,
        sentence=seen.sentence,
        actors=statement.actors,
        addressees=statement.addressees,
        about=statement.about,
        reporters=statement.reported_by,
        said=statement.said,
        about_when=statement.about_when,
        rule=seen.rule,
        score=seen.score,
        steps=statement.steps,
        through=statement.through,
        described=statement.described,
        namings=statement.namings,
    )


def _of_relation(relation: Relation) -> Claim:
    told = relation.narration
    return Claim(
        id=relation.id,
        article=told.article,
        kind=NARRATED,
        tone=NARRATED,
        label=relation.relation,
        verb=relation.relation,
        polarity=told.polarity,
        commitment=NARRATED,
        source=told.subject,
        cue=told.cue,
        content=told.object,
        sentence=told.sentence,
        actors=relation.subjects,
        about=relation.objects,
        said=relation.when,
        rule=told.rule,
    )


def _tone(commitment: str, polarity: str) -> str:
    """The look of a statement's line.

    >>> _tone("promise", "asserted"), _tone("promise", "negated"), _tone("claim", "questioned")
    ('commits', 'denies', 'asks')
    """
    by_polarity = {"negated": "denies", "questioned": "asks"}
    return by_polarity.get(polarity) or TONE_OF_COMMITMENT.get(commitment, "says")


def _label(cue: str, verb: str, polarity: str) -> str:
    """The verb as the article has it; a speech act that did not happen is called so.

    >>> _label("agreed to", "agree", "asserted"), _label("promise", "promise", "negated")
    ('agreed to', 'did not promise')
    >>> _label(":", "say", "asserted"), _label("According to", "accord", "asserted")
    ('say', 'according to')
    """
    if polarity == "negated":
        return f"did not {verb}"
    return cue[:1].lower() + cue[1:] if any(letter.isalpha() for letter in cue) else verb
