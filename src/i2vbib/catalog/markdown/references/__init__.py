"""Whole references, each form of them with its reader."""
