"""The state of a document while its mentions are resolved, and what all rules ask of it."""
