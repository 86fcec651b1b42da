"""Names that another name of the article explains: family names alone, names in brackets."""
