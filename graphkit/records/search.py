"""The options of the search for reports, and the names of the measures."""

from typing import Literal, get_args

from msgspec import Struct

Level = Literal["rules", "fast", "accurate"]
AttributionScope = Literal["speech", "all"]
Measured = Literal[
    "attribution",
    "speakers",
    "coreference",
    "links",
    "dates",
    "said-on",
    "same-event",
    "contradiction",
]

# The certainty that a name needs. Chosen on 40 articles that somebody read
# (docs/accuracy-actors.md).
DEFAULT_MIN_CERTAINTY = 0.5


class Search(Struct, frozen=True, kw_only=True):
    """The options of the search for reports and for their speakers.

    ``level`` says how reports are found: by ``rules`` only, or with the learned model ``fast`` or
    ``accurate`` too. The default has the best figures (docs/accuracy.md). ``attributions`` is
    ``speech``, or ``all`` for beliefs and intentions too. A report with a score below ``min_score``
    (0 to 1) is left out. A speaker that a pronoun or a description means is named if the certainty
    of the name is at least ``min_certainty`` (0 to 1).
    """

    level: Level = "accurate"
    attributions: AttributionScope = "speech"
    min_score: float = 0.0
    min_certainty: float = DEFAULT_MIN_CERTAINTY

    def __post_init__(self) -> None:
        """Refuses values that are not allowed.

        Raises:
            ValueError: the message names the allowed values.
        """
        allowed = (
            ("level", self.level, Level),
            ("attributions", self.attributions, AttributionScope),
        )
        for name, value, values in allowed:
            if value not in get_args(values):
                message = f"{name} “{value}” is none of {', '.join(get_args(values))}"
                raise ValueError(message)
        for least in ("min_score", "min_certainty"):
            if not 0 <= getattr(self, least) <= 1:  # also refuses nan
                message = f"{least} {getattr(self, least)} is not a number from 0 to 1"
                raise ValueError(message)


DEFAULT_SEARCH = Search()
