"""The temporal anchors of a text: time expressions, events, and words that stand for these."""
