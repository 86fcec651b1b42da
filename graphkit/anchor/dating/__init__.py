"""Which of the anchors date what is said and told: by the grammar, by the occasion, else none."""
