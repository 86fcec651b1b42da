"""The temporal anchors of a text: what dates anything in it, and how far each of them reaches."""
