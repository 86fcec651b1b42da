"""From the words of a time expression to its TIMEX3 value: the functions of the pattern table."""
