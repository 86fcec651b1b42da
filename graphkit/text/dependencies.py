"""Sets of parts of speech and dependency labels that several modules use.

Parts of speech are those of Universal Dependencies, labels those of ClearNLP, as in spaCy's English
models.
"""

VERBAL_POS = frozenset({"VERB", "AUX"})
NOUN_POS = frozenset({"NOUN", "PROPN"})
NOMINAL_POS = NOUN_POS | {"PRON"}

NOUN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Nouns, clauses (“that he left was said”), and “it” and “there” as subjects.
ALL_SUBJECTS = NOUN_SUBJECTS | {"csubj", "expl"}
# The subjects that act; that of a passive verb does not.
ACTIVE_SUBJECTS = ALL_SUBJECTS - {"nsubjpass"}
AUXILIARIES = frozenset({"aux", "auxpass"})
# Labels of named entities that are times.
TIME_ENTITIES = frozenset({"DATE", "TIME"})
