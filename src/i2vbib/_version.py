"""The version, on its own so that reading it costs nothing."""

__version__ = "0.2.0"
