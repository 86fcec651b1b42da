"""Resolving across articles: decides which people of one name in several articles are one."""
