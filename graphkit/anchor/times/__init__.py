"""The temporal anchors of a text: its time expressions, its events and words that echo them."""
