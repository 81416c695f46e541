"""Layouts of a list's lines, each a small recogniser that gives the title or leaves the line to the next."""
