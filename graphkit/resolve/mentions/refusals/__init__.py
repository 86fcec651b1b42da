"""Names that stand for no actor: days, codes, tags, adjectives, and all names in credits."""
