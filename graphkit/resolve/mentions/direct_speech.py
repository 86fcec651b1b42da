"""Marks direct speech without double quotation marks: 'single quotes', dashes."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from graphkit.records import Utterance
from graphkit.resolve.mentions.token_table import TokenTable


def with_direct_speech(tokens: TokenTable, utterances: Sequence[Utterance]) -> TokenTable:
    """The tokens with each direct utterance's content numbered as a quotation.

    A span of content that has a token in a quotation already is left as it is.
    """
    numbers = list(tokens.quotation)
    last = max(numbers, default=-1)
    for utterance in utterances:
        if utterance.kind != "direct":
            continue
        for span in utterance.content:
            low, high = (bisect_left(tokens.start, at) for at in (span.start, span.end))
            if all(number < 0 for number in numbers[low:high]):
                last += 1
                numbers[low:high] = [last] * (high - low)
    return replace(tokens, quotation=tuple(numbers))
