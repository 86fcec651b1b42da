"""A text's parse: tokens, sentences that end with their paragraph, dependencies and names."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from graphkit.annotate.models import model

# Longer runs of one sign, and longer stretches in one parse, make spaCy 3.8 take minutes and
# gigabytes (measured in docs/decisions.md).
MAX_SAME_SIGNS, MAX_PARSED_CHARACTERS = 64, 50_000
LONG_RUN = re.compile(rf"([^\w\s]|_)\1{{{MAX_SAME_SIGNS},}}")
# Marks of direction and zero-width signs at the edge of a word; inside one they are a part of it.
INVISIBLE_SIGNS = r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
SIGNS_AT_AN_EDGE = re.compile(
    rf"(?<!\w)(?<!{INVISIBLE_SIGNS}){INVISIBLE_SIGNS}++|(?<!{INVISIBLE_SIGNS}){INVISIBLE_SIGNS}++(?!\w)"
)
SIGNS_IN_A_WORD = re.compile(rf"(?<=\w)(?:\u00ad|{INVISIBLE_SIGNS})+(?=\w)")
# Blanks of other widths, as web pages have them between the parts of a name.
WIDE_BLANK = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
LONG_BLANKS = re.compile(rf"[^\S\n]{{{MAX_SAME_SIGNS},}}")


def parse(text: str) -> Doc:
    """The parse of a text; token offsets are those of the text itself.

    Beyond 64 of the same sign, for invisible signs at the edge of a word, and for blanks of any
    width, the parse sees spaces, so that its words may differ from the text's there; their places
    never do.

    >>> [sentence.text for sentence in parse("A headline\\n\\nHe left. She stayed.").sents]
    ['A headline\\n\\n', 'He left.', 'She stayed.']
    """
    docs = [_parsed(piece) for piece in _pieces(_tame(text))]
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def _parsed(text: str) -> Doc:
    """The parse of a piece; invisible signs inside a word do not change the word."""
    if text.isascii() or not SIGNS_IN_A_WORD.search(text):
        return model()(text)
    doc = model()(SIGNS_IN_A_WORD.sub("", text))
    return Doc(
        doc.vocab,
        words=_words(doc, text),
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc],
    )


def _words(doc: Doc, text: str) -> list[str]:
    """The words of a parse as the text has them, with their signs.

    >>> _words(model()("Mara left"), "Ma\u00adra left") == ["Ma\u00adra", "left"]
    True
    """
    words, at = [], 0
    for token in doc:
        start = at
        for letter in token.text:
            at = text.index(letter, at) + 1
        words.append(text[start:at])
        at += len(token.whitespace_)
    return words


def _tame(text: str) -> str:
    def shorten(run: re.Match[str]) -> str:
        return run[0][:MAX_SAME_SIGNS] + "\n" * (len(run[0]) - MAX_SAME_SIGNS)

    seen = text if text.isascii() else SIGNS_AT_AN_EDGE.sub(lambda run: " " * len(run[0]), text)
    seen = WIDE_BLANK.sub(" ", seen)
    return LONG_BLANKS.sub(shorten, LONG_RUN.sub(shorten, seen))


def _pieces(text: str) -> Iterator[str]:
    """Stretches of a bounded length that end with a paragraph, else with a word."""
    start = 0
    while len(text) - start > MAX_PARSED_CHARACTERS:
        reach = start + MAX_PARSED_CHARACTERS
        cut = text.rfind("\n", start, reach) + 1 or text.rfind(" ", start, reach) + 1 or reach
        yield text[start:cut]
        start = cut
    yield text[start:]
