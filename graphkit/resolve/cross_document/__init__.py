"""Resolving across articles: decides which people of several articles are one."""
