"""The functions that the pattern table names: each reads the words of a match as a TIMEX3 value.

The first line of a reading's docstring has examples; ``seeds/vocabulary.tsv`` repeats it.
"""
