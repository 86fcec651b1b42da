"""``report.md``: the articles, the findings and the remarks of a build."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from graphkit.records import Article, Diagnostic, Ground, Statement, Timeline
from graphkit.report.alike import alike
from graphkit.report.comparison import summary
from graphkit.report.diagnostics import outcomes
from graphkit.report.lines import counted, line, plain

GROUND_NAMES: dict[Ground, str] = {
    "stated": "the words of the saying",
    "occasion": "an occasion of the speaker",
    "story": "the day of the news",
    "claim": "another report of the same claim",
    "published": "publication alone",
}
MARKDOWN_SIGN = re.compile(r"([\\`*_{}\[\]<>#|!~&])")


def report(timeline: Timeline) -> str:
    """The report of a build as Markdown; the same for the same timeline."""
    parts = (
        _head(timeline),
        _summary(timeline),
        _counts(timeline),
        _inputs(timeline),
        *(_article(article, timeline) for article in sorted(timeline.articles, key=_by_path)),
        _refused(timeline),
        _alike(timeline),
        _diagnostics(timeline.diagnostics),
    )
    return "\n".join("\n".join(part) + "\n" for part in parts)


def escaped(text: str) -> str:
    """Text of a stranger as Markdown that shows it and does nothing else.

    >>> escaped("[x](javascript:1) <b>")
    '\\\\[x\\\\](javascript:1) \\\\<b\\\\>'
    """
    return MARKDOWN_SIGN.sub(r"\\\1", plain(text))


def _by_path(article: Article) -> tuple[str, str]:
    return article.path, article.id


def _head(timeline: Timeline) -> Iterator[str]:
    yield "# What this build found"
    yield ""
    said, told = counted(timeline.statements, "statement"), counted(timeline.relations, "relation")
    read = counted(timeline.articles, "article")
    below = counted(timeline.diagnostics, "remark")
    yield f"{said} and {told.replace(' ', ' narrated ')} in {read}; {below} below."


def _summary(timeline: Timeline) -> Iterator[str]:
    """What a reader wants to know first, with the words of strangers shown as they are."""
    for told in summary(timeline):
        mark = next((m for m in ("## ", "- ") if told.startswith(m)), "")
        yield mark + escaped(told.removeprefix(mark))


def _counts(timeline: Timeline) -> Iterator[str]:
    statements = timeline.statements
    yield "## Counts"
    yield ""
    yield "| of the statements | number |"
    yield "|---|---:|"
    for name, number in sorted(Counter(s.utterance.kind for s in statements).items()):
        yield f"| {name} | {number} |"
    yield f"| not said (negated) | {_where(statements, 'negated')} |"
    yield f"| with a known speaker | {sum(bool(s.actors) for s in statements)} |"
    for ground, words in GROUND_NAMES.items():
        yield f"| with a day, by {words} | {sum(s.said.ground == ground for s in statements)} |"
    yield f"| with an interval and no day | {sum(_interval(s) for s in statements)} |"
    yield f"| with a bound alone | {sum(_bound(s) for s in statements)} |"
    yield f"| about somebody or something known | {sum(bool(s.about) for s in statements)} |"


def _inputs(timeline: Timeline) -> Iterator[str]:
    """Where the records of the inputs ended, and how many diagnostics of each kind there are."""
    yield "| of the records in the inputs | number |"
    yield "|---|---:|"
    for name, number in outcomes(timeline).items():
        yield f"| {name} | {number} |"
    kinds = Counter((d.severity, d.kind) for d in timeline.diagnostics)
    if kinds:
        yield ""
        yield "| of the remarks | number |"
        yield "|---|---:|"
    for (severity, kind), number in sorted(kinds.items()):
        yield f"| {severity}: {kind} | {number} |"


def _where(statements: Iterable[Statement], polarity: str) -> int:
    return sum(s.utterance.polarity == polarity for s in statements)


def _interval(statement: Statement) -> bool:
    return statement.said.start is not None and statement.said.day is None


def _bound(statement: Statement) -> bool:
    said = statement.said
    return said.day is None and said.start is None and said.end is not None


def _article(article: Article, timeline: Timeline) -> Iterator[str]:
    own = [s for s in timeline.statements if s.utterance.article == article.id]
    told = [r for r in timeline.relations if r.narration.article == article.id]
    yield f"## {escaped(article.title or article.path)}"
    yield ""
    yield f"- file: {escaped(article.path)}"
    yield f"- published: {_published(article)}"
    if article.updated:
        yield f"- {escaped(article.updated.basis)}; dates count from the publication"
    yield f"- text: {len(article.text):,} characters, SHA-256 {article.digest}"
    yield f"- found: {len(own)} statements, {len(told)} narrated relations"
    yield from _unread(article)

    for reason, words in _refused_of(article, timeline):
        yield f"- no actor ({escaped(reason)}): {escaped(words)}"


def _refused_of(article: Article, timeline: Timeline) -> Iterator[tuple[str, str]]:
    """The reasons for which names of an article are no actors, each with its names, once each."""
    names: dict[str, dict[str, None]] = {}
    for one in timeline.refused:
        if one.article == article.id:
            names.setdefault(one.reason, {})[one.span.of(article.text)] = None
    for reason in sorted(names):
        yield reason, ", ".join(names[reason])


def _unread(article: Article) -> Iterator[str]:
    """The lines that were not read as prose, folded, a list for each kind."""
    kinds: dict[str, list[str]] = {}
    for piece in article.boilerplate:
        kinds.setdefault(piece.reason, []).append(escaped(piece.span.of(article.text)))
    if not kinds:
        return
    yield ""
    yield f"<details><summary>Not read as prose: {len(article.boilerplate)} lines</summary>"
    yield ""
    for reason, lines in sorted(kinds.items()):
        yield f"- {reason}: {'; '.join(lines)}"
    yield ""
    yield "</details>"


def _published(article: Article) -> str:
    if article.published is None:
        return "unknown; relative dates stay unresolved"
    return f"{article.published.start}, {escaped(article.published.basis)}"


def _refused(timeline: Timeline) -> Iterator[str]:
    yield "## Names that are no actors"
    yield ""
    if not timeline.refused:
        yield "None."
        return
    yield "| what they are | number |"
    yield "|---|---:|"
    for reason, number in sorted(Counter(one.reason for one in timeline.refused).items()):
        yield f"| {escaped(reason)} | {number} |"


def _alike(timeline: Timeline) -> Iterator[str]:
    yield "## Actors that look alike"
    yield ""
    pairs = alike(timeline.actors)
    if not pairs:
        yield "None."
    for pair in pairs:
        yield f"- {escaped(pair.one.name)} and {escaped(pair.other.name)}: {escaped(pair.why)}"


def _diagnostics(diagnostics: tuple[Diagnostic, ...]) -> Iterator[str]:
    yield "## Remarks"
    yield ""
    if not diagnostics:
        yield "None."
    for diagnostic in diagnostics:
        yield f"- {diagnostic.severity}: {escaped(line(diagnostic))}"
