"""Attributions by models that were trained on annotated news: two levels, one kind of result."""
