"""Finds attributions with models that were trained on annotated news, one for each of two levels.

Both levels give :class:`~graphkit.extract.learned.candidates.LearnedAttribution`.
"""
