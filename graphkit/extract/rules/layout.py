"""What the layout of a text ascribes: a name behind a dash, a label before a colon, a headline.

“Rain is coming.” ― Mara Quell · QUELL: Rain is coming. · Mayor Quell: bridge is late
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import Sighting
from graphkit.extract.clauses.sources import phrase, speaker
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.rules.quote_links import substantial
from graphkit.extract.stretches import at, runs, trim
from graphkit.gazetteer import seeds
from graphkit.records import Span

CAPITAL = r"[^\W\d_a-z][\w.'’&-]*"
NAMED = rf"{CAPITAL}(?: (?:{CAPITAL}|de|del|der|la|van|von|bin|al|of|the)){{0,5}}"
ROLE = r"(?: ?\([^()\n]{1,40}\))?"  # “(D-Ohio)”
DASH, AFTER = r"[ \t]*\n?[ \t]*([―—–]|--?)[ \t]*", r"(?=[ \t]*(?:,[^\n]{0,60})?(?:\n|$))"
BYLINE = re.compile(rf"{DASH}({NAMED})(?<!\w\w\.)\.?{AFTER}")
OPENS, COLON = r"^[ \t>*]*[\"“]?", r"(:)[ \t]+(?=\S)"
CAPITALS = re.compile(rf"{OPENS}([A-Z][A-Z.'’ -]{{0,40}}?){ROLE}{COLON}", re.MULTILINE)
MIXED = re.compile(rf"{OPENS}({NAMED}){ROLE}{COLON}", re.MULTILINE)
HEADLINE = re.compile(r"\s*([^\n:]{2,40}?)(:)\s+(\S[^\n]*)")
REVERSED = re.compile(r"\s*([^\n:]{8,}?)(:)\s+([^\n:]{3,40}?)[ \t]*(?=\n|$)")
END = re.compile(r"\n|$")
# A label that stands once may be anything; a dialogue in capitals has two turns, one in mixed
# letters two speakers with two turns each.
TURNS = 2
LONGEST = 20  # words of a headline
NAME = 5  # words of a name or an office before a colon
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "PART"})
PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NOBODY = frozenset({"it", "this", "that", "there", "what", "which"})
TELLING = frozenset({"VERB", "AUX", "ADJ"})


def laid_out(
    doc: Doc, text: str, quoted: Sequence[Quote], tied: Collection[int] = ()
) -> tuple[Sighting, ...]:
    """What is ascribed without a reporting verb, in the order of the kinds above.

    ``tied``: the numbers of the quotations that are somebody's already.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.quotes.quotes import quotes
    >>> text = "“Rain is coming.” ― Mara Quell"
    >>> [s.source[0].of(text) for s in laid_out(parse(text), text, quotes(text))]
    ['Mara Quell']
    """
    free = [quote for number, quote in enumerate(quoted) if number not in tied]
    return (
        *_bylines(text, quoted),
        *_turns(text),
        *_headline(doc, text),
        *_behind_colons(doc, text, free),
    )


@cache
def labels(kind: str) -> frozenset[str]:
    """The labels of ``seeds/cues/labels.tsv`` of one kind."""
    return frozenset(r["label"] for r in seeds.rows("cues/labels.tsv") if r["kind"] == kind)


def _bylines(text: str, quoted: Sequence[Quote]) -> Iterator[Sighting]:
    """“…” ― Name: the quotation with all its paragraphs."""
    for place, quote in enumerate(quoted):
        found = BYLINE.match(text, quote.span.end)
        if found and substantial(quote, text) and _speaks(found[2]):
            first = place
            while first and quoted[first - 1].open_end:
                first -= 1
            content = tuple(one.span for one in quoted[first : place + 1])
            yield _sighting(found, 2, 1, content, "layout: name behind a dash")


def _turns(text: str) -> Iterator[Sighting]:
    """The turns of a transcript, each to the end of its paragraph."""
    capitals = [m for m in CAPITALS.finditer(text) if _speaks(m[1])]
    mixed = [m for m in MIXED.finditer(text) if _speaks(m[1])]
    often = Counter(m[1] for m in mixed)
    dialogue = sum(count >= TURNS for count in often.values()) >= TURNS
    for found in mixed if dialogue else capitals if len(capitals) >= TURNS else ():
        content = trim(Span(found.end(), _line_end(text, found.end())), text)
        if content:
            yield _sighting(found, 1, 2, (content,), "layout: label of a transcript")


def _headline(doc: Doc, text: str) -> Iterator[Sighting]:
    """“Quell: bridge is late”, “Bridge is late: police”: the first line, where it is a headline."""
    end = _line_end(text, len(text) - len(text.lstrip()))
    line = text[:end].strip()
    if not text[end:].strip() or line.endswith((".", "!", "?")) or len(line.split()) > LONGEST:
        return
    for pattern, who, what in ((HEADLINE, 1, 3), (REVERSED, 3, 1)):
        found = pattern.match(text)
        if not found:
            continue
        named, told = at(doc, Span(*found.span(who))), at(doc, Span(*found.span(what)))
        if _named(named) and any(token.pos_ in TELLING for token in told):
            yield _sighting(found, who, 2, (Span(*found.span(what)),), "layout: headline")
            return


def _behind_colons(doc: Doc, text: str, free: Sequence[Quote]) -> Iterator[Sighting]:
    """“The mayor was blunt: “…””: the subject of the sentence that the colon ends."""
    for quote in free:
        before = text[: quote.span.start].rstrip()
        if not before.endswith(":") or not substantial(quote, text):
            continue
        (colon,) = at(doc, Span(len(before) - 1, len(before)))
        verb = colon.sent.root if colon.sent.root.i < colon.i else colon.head
        who = speaker(verb) if verb.pos_ in {"VERB", "AUX"} else None
        if who is not None and who.i < colon.i and who.lower_ not in NOBODY:
            yield Sighting(
                source=runs(phrase(who)),
                cue=runs([verb]),
                content=(quote.span,),
                verb="say",
                commitment="neutral",
                rule="layout: quotation behind a colon",
            )


def _named(tokens: Sequence[Token]) -> bool:
    """Whether words before a colon stand for somebody, and for nothing else."""
    words = " ".join(token.lower_ for token in tokens)
    if words in labels("speaker"):
        return True
    return (
        words not in labels("none")
        and len(tokens) <= NAME
        and all(token.pos_ in NAMING for token in tokens)
        and any(token.ent_type_ in PEOPLE for token in tokens)
    )


def _speaks(label: str) -> bool:
    return label.strip(" .").lower() not in labels("none")


def _line_end(text: str, start: int) -> int:
    found = END.search(text, start)
    return found.start() if found else len(text)


def _sighting(
    found: re.Match[str], source: int, cue: int, content: tuple[Span, ...], rule: str
) -> Sighting:
    return Sighting(
        source=(Span(*found.span(source)),),
        cue=(Span(*found.span(cue)),),
        content=content,
        verb="say",
        commitment="neutral",
        rule=rule,
    )
