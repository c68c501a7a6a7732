"""Procedures and tables: the sentence of each code."""

SENTENCES: dict[str, str] = {}
