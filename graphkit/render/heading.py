"""The heading of a page and of a picture, and the sentence that describes it."""

from collections import Counter

from graphkit.records import Timeline

# Speakers that a heading names before it counts the others.
MAX_HEADING_NAMES = 2
# A heading names a topic that at least this share of the statements is about (by eye: 17 articles
# on three stories have one, 121 on twenty have none).
MIN_TOPIC_SHARE = 0.04
# Kinds that a story can be on: a country or a person is no topic of its own.
TOPIC_KINDS = {"place", "event", "organization"}
PLAIN_HEADING = "Who said what, when, about whom"


def heading(timeline: Timeline) -> str:
    """The title of the only article, else who speaks most, and of what.

    “A, B and 27 others on C” is made of the two names with most statements and of the name that
    most statements are about; a plain name where nobody is known.
    """
    titles = [article.title for article in timeline.articles]
    if len(titles) == 1 and titles[0]:
        return titles[0]
    said = Counter(a for s in timeline.statements for a in s.actors)
    named = [_names(timeline)[key] for key, _ in _most(said)][:MAX_HEADING_NAMES]
    if not named:
        return PLAIN_HEADING
    topic = _topic(timeline, [key for key, _ in _most(said)][:MAX_HEADING_NAMES])
    return f"{_listed(named, len(said) - len(named))}{f' on {topic}' if topic else ''}"


def _topic(timeline: Timeline, named: list[str]) -> str:
    """The name that most statements are about, if one of the named speaks of it; else ``""``.

    Several stories in one build have no topic in common: then none has its share of statements.
    """
    about = Counter(a for s in timeline.statements for a in s.about)
    theirs = {a for s in timeline.statements if {*s.actors} & {*named} for a in s.about}
    least = MIN_TOPIC_SHARE * len(timeline.statements)
    topics = {a.id: a.name for a in timeline.actors if a.kind in TOPIC_KINDS and a.id in theirs}
    return next((topics[key] for key, n in _most(about) if key in topics and n >= least), "")


def description(timeline: Timeline) -> str:
    """One sentence on a page, for what links to it."""
    statements, articles = len(timeline.statements), len(timeline.articles)
    of = "article" if articles == 1 else "articles"
    return f"{statements} statements in {articles} {of}: who said what, when, about whom."


def _names(timeline: Timeline) -> dict[str, str]:
    return {actor.id: actor.name for actor in timeline.actors}


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _listed(named: list[str], others: int) -> str:
    """The names, with the number of those that are not named.

    >>> _listed(["A", "B"], 27), _listed(["A", "B"], 0), _listed(["A"], 0)
    ('A, B and 27 others', 'A and B', 'A')
    """
    if others:
        return f"{', '.join(named)} and {others} other{'s' if others > 1 else ''}"
    return " and ".join(named)
