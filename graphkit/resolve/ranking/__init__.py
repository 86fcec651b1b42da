"""Ranks the antecedents of a pronoun or description, and judges what the rules chose."""
