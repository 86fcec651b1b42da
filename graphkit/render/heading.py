"""The heading of a page and of a picture."""

from graphkit.records import Timeline


def heading(timeline: Timeline) -> str:
    """The title of the only article, else a plain name."""
    titles = [article.title for article in timeline.articles]
    return titles[0] if len(titles) == 1 and titles[0] else "Who said what, when, about whom"
