"""A parse → its words as the learned models see them, beside the tokens they come from."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.learned.words import ModelWord, shape, words


class ModelToken(NamedTuple):
    """What the features need of a token, read once: spaCy's attributes cost a call each.

    ``form``, ``lemma``: in small letters; ``tag``: its Penn tag; ``pos``: its part of speech;
    ``dependency``: its label; ``entity``: the type of the name that it is in, or ``""``; ``head``:
    the number of its head, its own for a root; ``sentence``: the number of its sentence; ``word``:
    the word that the other models read in its place.
    """

    form: str
    lemma: str
    tag: str
    pos: str
    dependency: str
    entity: str
    head: int
    sentence: int
    word: ModelWord


def model_tokens(text: str, doc: Doc) -> tuple[ModelToken, ...]:
    """The tokens of a parse without blanks, in its order."""
    seen = words(text)
    quoted = {word.start for word in seen if word.quoted}
    paragraphs = {word.start: word.paragraph for word in seen}
    kept = [token for token in doc if not token.is_space]
    numbers = {token.i: number for number, token in enumerate(kept)}
    sentences = [at for at, sentence in enumerate(doc.sents) for _ in sentence]
    found: list[ModelToken] = []
    for number, token in enumerate(kept):
        start = token.idx
        before = found[-1].word.paragraph if found else 0
        place = paragraphs.get(start, before)
        word = ModelWord(start, start + len(token), place, start in quoted, shape(token.text))
        head = numbers.get(token.head.i, number)
        found.append(_model_token(token, head, sentences[token.i], word))
    return tuple(found)


def _model_token(token: Token, head: int, sentence: int, word: ModelWord) -> ModelToken:
    return ModelToken(
        form=token.lower_,
        lemma=token.lemma_.lower(),
        tag=token.tag_,
        pos=token.pos_,
        dependency=token.dep_,
        entity=token.ent_type_,
        head=head,
        sentence=sentence,
        word=word,
    )


def dependents(tokens: tuple[ModelToken, ...]) -> tuple[tuple[int, ...], ...]:
    """For each token the numbers of those that hang on it, in the order of the text."""
    found: list[list[int]] = [[] for _ in tokens]
    for number, token in enumerate(tokens):
        if token.head != number:
            found[token.head].append(number)
    return tuple(map(tuple, found))
