"""The folder on disk: read, followed, merged, and written whole or not at all."""
