"""Trains the models that graphkit ships, from annotated articles that it does not."""
