"""Names → entries of the tables and of a knowledge base, or none."""
