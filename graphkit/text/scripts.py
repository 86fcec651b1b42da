"""Letters of other scripts that look like Latin ones, where a word mixes both."""

import unicodedata

# Cyrillic and Greek letters and the Latin letters that they cannot be told from.
LATIN_LOOKALIKES = str.maketrans(
    "аеорсухіјѕһӏԁԛԝАВЕКМНОРСТУХІЈЅԚԜαορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshldqwABEKMHOPCTYXIJSQWaopvikABEZHIKMNOPTYX",
)


def one_script(word: str) -> str:
    """A word that mixes Latin with letters that look Latin, in Latin; any other as it is.

    >>> one_script("Don\\u0430ld") == "Donald", one_script("\\u0430\\u0435") == "ae"
    (True, False)
    """
    if word.isascii() or not any("a" <= sign <= "z" for sign in word.lower()):
        return word
    return word.translate(LATIN_LOOKALIKES)


def visible(text: str) -> str:
    """A text without the signs that nobody sees: joiners, marks of direction, soft hyphens."""
    if text.isascii():
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip()
