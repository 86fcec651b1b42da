"""Time expressions (TIMEX3) of a text: where they stand, their values and their intervals."""
