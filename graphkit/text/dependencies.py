"""Parts of speech and dependency labels that several modules ask about.

Parts of speech are those of Universal Dependencies, labels those of ClearNLP, as spaCy's English
models give both.
"""

VERBAL_POS = frozenset({"VERB", "AUX"})
NOUN_POS = frozenset({"NOUN", "PROPN"})
NOMINAL_POS = NOUN_POS | {"PRON"}

NOUN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# With clauses as subjects (“that he left was said”) and “it”, “there”.
ALL_SUBJECTS = NOUN_SUBJECTS | {"csubj", "expl"}
# The subject of a passive verb does not act.
ACTIVE_SUBJECTS = ALL_SUBJECTS - {"nsubjpass"}
AUXILIARIES = frozenset({"aux", "auxpass"})
