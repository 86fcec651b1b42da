"""Finding mentions: the stretches of a text that can stand for an entity."""
