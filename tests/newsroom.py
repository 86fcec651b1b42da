"""Four articles of three outlets by hand: whatever a shipped question asks for stands in them.

On 1 March the Wren reports that Ada promises a bridge, and that Bo has it from her that Cy quit. On
3 March the Gull cites the Wren, and an unnamed source. On 9 March Ada refuses the bridge; the Union
is against her. The Gull revises what it published on 3 March. The Post has the words
of the Wren, too, so that the two share a claim. The Gull has the text of the first article.
"""

from datetime import date
from pathlib import Path

from graphkit.identity import digest, mint
from graphkit.records import (
    Actor,
    Article,
    ClaimReport,
    Contrast,
    ContrastSide,
    PositionChange,
    Said,
    SharedClaim,
    SourceDescription,
    Span,
    Statement,
    TextPublication,
    Timeline,
    Utterance,
    When,
)
from graphkit.store import manifest, save


def actor(name: str, kind: str, **more: object) -> Actor:
    return Actor(id=mint("actor", name), name=name, kind=kind, **more)  # type: ignore[arg-type]


def on(day: int) -> When:
    return When(start=date(2020, 3, day), end=date(2020, 3, day), granularity="day", basis="given")


ADA, BO, CY = (actor(name, "person") for name in ("Ada Hill", "Bo Lind", "Cy Moss"))
UNION = actor("Ferry Union", "organization")
WREN = actor("Daily Wren", "organization", aliases=("Wren",))
TALKS = actor("bridge talks", "event", when=on(5))
ACTORS = (ADA, BO, CY, UNION, WREN, TALKS)

# Id of the statement | speaker | verb | words | day | about | how.
Told = tuple[str, Actor | None, str, str, int | None, tuple[Actor, ...], dict[str, object]]
FIRST: tuple[Told, ...] = (
    ("promise", ADA, "promised", "a new bridge", 1, (UNION,), {"commitment": "promise"}),
    ("bo", BO, "said", "that Hill had said that Moss quit", 1, (ADA,), {}),
    ("quit", ADA, "had said", "that Moss quit", 1, (CY,), {"told_in": ("bo",)}),
)
SECOND: tuple[Told, ...] = (
    ("wren", WREN, "reported", "that the ferry is late", 3, (), {}),
    ("late", None, "said", "that four boats are late", None, (UNION,), {"unnamed": "A sailor"}),
)
REVISED: tuple[Told, ...] = (
    ("wren2", WREN, "reported", "that the ferry is late", 3, (), {}),
    ("late2", None, "said", "that five boats are late", None, (UNION,), {"unnamed": "A sailor"}),
)
THIRD: tuple[Told, ...] = (
    ("refusal", ADA, "refused", "to build it", 9, (UNION,), {"commitment": "refusal"}),
    ("union", UNION, "called", "Hill a liar", 9, (ADA,), {"commitment": "evaluation"}),
    ("wren3", WREN, "reported", "that the ferry is late", 3, (), {}),
    ("never", UNION, "promised", "a strike", 8, (TALKS,), {"polarity": "negated"}),
)


def sentence(told: Told) -> str:
    _, who, verb, words, *_, how = told
    return f"{how.get('unnamed') or (who and who.name)} {verb} {words}."


def article(title: str, outlet: str, day: int, told: tuple[Told, ...], **more: object) -> Article:
    text = " ".join(map(sentence, told))
    return Article(
        id=mint("article", text),
        path=f"{title}.txt",
        text=text,
        digest=digest(text.encode()),
        title=title,
        publisher=outlet,
        published=on(day),
        **more,  # type: ignore[arg-type]
    )


PAGES = (
    (article("Bridge promised", "The Daily Wren", 1, FIRST), FIRST),
    (article("Ferry late", "The Gull", 3, SECOND, url="https://gull.example/1"), SECOND),
    (
        article("Ferry late", "The Gull", 3, REVISED, url="https://gull.example/1", updated=on(4)),
        REVISED,
    ),
    (article("Bridge refused", "The Post", 9, THIRD), THIRD),
)


def statement(page: Article, told: Told) -> Statement:
    id_, who, verb, words, day, about, how = told
    whole = sentence(told)
    start = page.text.index(whole)

    def at(part: str) -> Span:
        first = start + whole.rindex(part)
        return Span(first, first + len(part))

    utterance = Utterance(
        id=mint("statement", id_),
        article=page.id,
        source=(Span(start, start + whole.index(f" {verb} ")),),
        cue=(at(verb),) if whole.count(verb) == 1 else (),
        content=(at(words),),
        sentence=Span(start, start + len(whole)),
        kind="indirect",
        verb=verb,
        rule="by hand",
        extractor="rules",
        score=1.0,
        commitment=how.get("commitment", "neutral"),  # type: ignore[arg-type]
        polarity=how.get("polarity", "asserted"),  # type: ignore[arg-type]
    )
    said = Said(end=date(2020, 3, 4), basis="no later than publication")
    if day:
        exact = date(2020, 3, day)
        said = Said(start=exact, end=exact, granularity="day", day=exact, ground="stated")
    unnamed = how.get("unnamed")
    return Statement(
        id=utterance.id,
        utterance=utterance,
        actors=(who.id,) if who else (),
        steps=(),
        said=said,
        about=tuple(one.id for one in about),
        told_in=tuple(mint("statement", one) for one in how.get("told_in", ())),  # type: ignore[attr-defined]
        reported_by=(BO.id,) if how.get("told_in") else (),
        described=SourceDescription(kind="unnamed", label=str(unnamed), id=mint("source", page.id))
        if unnamed
        else None,
    )


def newsroom() -> Timeline:
    """The timeline of the articles."""
    statements = tuple(statement(page, told) for page, some in PAGES for told in some)
    said = {one.id: one for one in statements}
    opposed = tuple(mint("statement", one) for one in ("refusal", "union"))
    first, second = (
        ContrastSide(speakers=(who,), statements=(one,), words=(said[one].utterance.content,))
        for who, one in zip((ADA.id, UNION.id), opposed, strict=True)
    )
    contrast = Contrast(
        id=mint("contrast", *opposed),
        kind="opposite judgement",
        topic=TALKS.id,
        subject=TALKS.name,
        sides=(first, second),
        basis="“to build it” against “Hill a liar”",
    )
    refused = first
    promised = ContrastSide(
        speakers=(ADA.id,),
        statements=(mint("statement", "promise"),),
        words=(said[mint("statement", "promise")].utterance.content,),
    )
    change = PositionChange(
        id=mint("change", "promise", "refusal"),
        speakers=(ADA.id,),
        kind="denies the claim",
        topic=None,
        subject="a new bridge",
        earlier=promised,
        later=refused,
        basis="“a new bridge” against “to build it”",
    )
    reports = tuple(
        ClaimReport(
            statement=mint("statement", one),
            wording=wording,
            origin="Daily Wren",
            origin_kind="another outlet",
            origin_basis="“reported”",
        )
        for one, wording in (("wren", "fullest"), ("wren3", "verbatim"))
    )
    shared = SharedClaim(
        id=mint("sharedclaim", "wren"),
        speakers=(WREN.id,),
        reports=reports,
        fullest=reports[0].statement,
        day=date(2020, 3, 3),
    )
    copy = TextPublication(
        article=PAGES[0][0].id,
        path="copy.txt",
        publisher="The Gull",
        day=date(2020, 3, 2),
        role="carrier",
        of=PAGES[0][0].id,
        basis="the same text",
    )
    return Timeline(
        articles=tuple(sorted((page for page, _ in PAGES), key=lambda a: a.id)),
        actors=tuple(sorted(ACTORS, key=lambda a: a.id)),
        statements=statements,
        relations=(),
        contrasts=(contrast,),
        changes=(change,),
        shared_claims=(shared,),
        publications=(copy,),
    )


def saved(folder: Path) -> Path:
    """The folder, with the newsroom as a build in ``out``."""
    paths = save(newsroom(), folder / "out")
    (folder / "out" / "manifest.json").write_bytes(manifest((), paths, models={}))
    return folder
