"""Replaces letters of other scripts that look Latin, and removes invisible characters."""

import unicodedata

# Cyrillic and Greek letters → the Latin letters that they look like.
LATIN_LOOKALIKES = str.maketrans(
    "аеорсухіјѕһӏԁԛԝАВЕКМНОРСТУХІЈЅԚԜαορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshldqwABEKMHOPCTYXIJSQWaopvikABEZHIKMNOPTYX",
)


def one_script(word: str) -> str:
    """The word in Latin letters if it has a Latin letter and look-alikes; else as it is.

    >>> one_script("Don\\u0430ld") == "Donald", one_script("\\u0430\\u0435") == "ae"
    (True, False)
    """
    if word.isascii() or not any("a" <= sign <= "z" for sign in word.lower()):
        return word
    return word.translate(LATIN_LOOKALIKES)


def visible(text: str) -> str:
    """A text without invisible characters: joiners, marks of direction, soft hyphens.

    White space is removed from both ends if the text has characters outside of ASCII.
    """
    if text.isascii():
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip()
