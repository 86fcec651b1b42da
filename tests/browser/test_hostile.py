"""Texts that would like to be a program stay texts, wherever an article can put them."""

from datetime import date

import pytest
from msgspec.structs import replace

from graphkit.identity import digest, mint
from graphkit.records import (
    Actor,
    Article,
    Boilerplate,
    Contrast,
    ContrastSide,
    Diagnostic,
    Narration,
    Relation,
    Span,
    Statement,
    Timeline,
    Utterance,
    When,
)
from graphkit.render import Story, StoryStep

pytestmark = pytest.mark.browser

RUN = "globalThis.executed=1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script><!--<script>",
    f"<img src=x onerror={RUN}><svg onload={RUN}>",
    f"\"'><iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"javascript:{RUN}",
    f"{{{{ {RUN} }}}} {{% raw %}} ${{{RUN}}} `{RUN}`",
    f"</style><style>*{{background:url(http://x.example/)}}</style>{RUN}",
    "\u202eevil\u2066\u2067 ]]> --> \u2028\u2029 \x00\x07 &lt;b&gt; \\u003c \udcff",
    '__proto__"],"constructor":{"prototype":[',
    "<b>" + "A" * 10_000,
)


def told_of(payload):
    """An article in which everything that can be text is the payload."""
    key = mint("article", payload.encode("utf-8", "replace").hex())
    when = When(start=date(2020, 1, 1), end=date(2020, 1, 1), granularity="day", basis=payload)
    whole = Span(0, len(payload))
    article = Article(
        id=key,
        path=payload,
        text=payload,
        digest=digest(key.encode()),
        title=payload,
        url=payload,
        publisher=payload,
        published=when,
        language=payload,
        boilerplate=(Boilerplate(span=Span(0, 1), reason=payload),),
    )
    actors = [
        Actor(
            id=mint(kind, key),
            name=payload,
            kind=kind,
            wikidata=payload,
            aliases=(payload,),
            when=when,
            places=(payload,),
            parties=(payload,),
        )
        for kind in ("person", "organization", "event")
    ]
    return article, actors, [said(a, article, actors, whole, when) for a in actors[:2]]


def said(speaker, article, actors, whole, when):
    payload = article.text
    utterance = Utterance(
        id=mint("utterance", speaker.id),
        article=article.id,
        source=(whole,),
        cue=(whole,),
        content=(whole,),
        sentence=whole,
        kind="direct",
        verb=payload,
        commitment=payload,
        extractor=payload,
        rule=payload,
    )
    return Statement(
        id=utterance.id,
        utterance=utterance,
        actors=(speaker.id,),
        steps=(payload,),
        addressees=(actors[0].id,),
        said=when,
        about_when=when,
        about=(actors[2].id,),
        through=payload,
    )


def narrated(article, actors):
    whole = (Span(0, len(article.text)),)
    narration = Narration(
        id=mint("narration", article.id),
        article=article.id,
        subject=whole,
        relation=article.text,
        object=whole,
        sentence=whole[0],
        cue=whole,
        rule=article.text,
    )
    ends = {"subjects": (actors[0].id,), "objects": (actors[1].id,)}
    return Relation(
        id=narration.id, narration=narration, relation=article.text, when=When(), **ends
    )


@pytest.fixture(scope="module")
def corpus():
    """One article for each payload."""
    found = [told_of(payload) for payload in PAYLOADS]
    ordered = sorted(found, key=lambda one: one[0].id)
    return Timeline(
        articles=tuple(article for article, _, _ in ordered),
        actors=tuple(sorted((a for _, actors, _ in ordered for a in actors), key=lambda a: a.id)),
        statements=tuple(s for _, _, said in ordered for s in said),
        relations=tuple(narrated(article, actors) for article, actors, _ in ordered),
        contrasts=tuple(
            Contrast(
                id=mint("contrast", article.id),
                kind="opposite judgement",
                topic=actors[2].id,
                subject=article.text,
                sides=tuple(
                    ContrastSide(
                        speakers=one.actors,
                        statements=(one.id,),
                        words=((one.utterance.content[0],),),
                    )
                    for one in said
                ),
                basis=article.text,
            )
            for article, actors, said in ordered
        ),
        diagnostics=tuple(
            Diagnostic(path=p, place=p, reason=p, remedy=p, severity="warning", kind="no date")
            for p in PAYLOADS
        ),
    )


def untouched(view):
    """Nothing ran, and nothing is in the document that only markup of an article could bring."""
    return view.evaluate("""() => globalThis.executed === undefined
      && document.querySelectorAll("iframe, img, object, embed, base, form[action]").length === 0
      && document.scripts.length === 3 && document.styleSheets.length === 1
      && [...document.querySelectorAll("[href]")].every((one) =>
        /^(#|https?:|data:image)/.test(one.getAttribute("href")))
      && [...document.querySelectorAll("*")].every((one) =>
        [...one.attributes].every((a) => !/^on/i.test(a.name)))""")


def test_a_hostile_corpus_executes_nothing_in_any_view(opened, corpus):
    view = opened(corpus, title=PAYLOADS[1])
    for tab in view.get_by_role("tab").all():
        tab.click()
        assert untouched(view)


def test_every_hostile_sentence_can_be_opened_and_is_only_read(opened, corpus):
    view = opened(corpus)
    for key in view.evaluate("graphkit.shown()"):
        view.evaluate("(key) => graphkit.set({ claim: key })", key)
        shown = view.locator("#evidence .paper").evaluate("(one) => one.textContent")
        assert shown in {p.replace("\udcff", "?").replace("\x00", "\x00") for p in PAYLOADS}
        assert untouched(view)


def test_hostile_nodes_and_lines_say_their_text_under_the_pointer(opened, corpus):
    view = opened(corpus)
    for key in view.evaluate("graphkit.graph.keys()")[:10]:
        spot = view.evaluate("(key) => graphkit.graph.where(key)", key)
        view.mouse.move(spot["x"], spot["y"])
        view.wait_for_timeout(150)
        assert untouched(view)


@pytest.mark.parametrize("address", [f"#q=<script>{RUN}</script>", f"#view=javascript:{RUN}"])
def test_a_hostile_address_is_only_read(opened, tiny, address):
    assert untouched(opened(tiny, address))


@pytest.mark.parametrize("name", ["claim", "focus", "by", "about", "from", "view", "__proto__"])
def test_an_address_may_name_what_does_not_exist(opened, tiny, name):
    view = opened(tiny, f"#{name}=constructor")
    assert view.locator("h1").is_visible()


def test_the_worst_strings_of_a_store_can_be_drawn(opened, hostile):
    assert untouched(opened(hostile))


def test_hostile_cards_articles_and_corrections_are_only_read(opened, corpus):
    view = opened(corpus)
    for number, actor in enumerate(corpus.actors[::3]):
        view.evaluate("(id) => graphkit.set({ focus: `n.${id}`, claim: '', pane: '' })", actor.id)
        field = view.get_by_role("combobox", name="Another name")
        field.fill(PAYLOADS[number % len(PAYLOADS)][:200])
        view.get_by_role("button", name="the same", exact=True).click()
        assert untouched(view)
    for article in corpus.articles:
        view.evaluate("(id) => graphkit.set({ focus: `a.${id}`, view: 'sources' })", article.id)
        assert untouched(view)


def test_a_hostile_story_is_only_read(opened, tiny):
    steps = tuple(StoryStep(address=text, text=text) for text in PAYLOADS[:8])
    view = opened(tiny, story=Story(title=PAYLOADS[0], step=steps))
    view.get_by_role("button", name="Follow the story").click()
    for _ in steps[1:]:
        view.get_by_role("button", name="The next step").click()
        assert untouched(view)


def test_a_link_shows_its_host_and_no_user_that_looks_like_one(opened, tiny):
    article = replace(tiny.articles[0], url="https://bank.example@evil.example/a")
    view = opened(replace(tiny, articles=(article,)), f"#claim={tiny.statements[0].id}")
    assert view.locator("#evidence a").inner_text() == "evil.example"
