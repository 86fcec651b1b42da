"""The tables in ``seeds/``: how they are read, and what they know of names, offices and places."""
