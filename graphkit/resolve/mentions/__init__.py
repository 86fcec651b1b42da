"""The stretches of a text that may stand for an entity: names, noun phrases, pronouns."""
