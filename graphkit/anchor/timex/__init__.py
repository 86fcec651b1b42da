"""Time expressions (TIMEX3) of a text: their places, their values and their intervals."""
