"""Formatted references, and the keys that a document cites."""
