"""A list in Markdown: text to blocks, blocks to lines, lines to papers."""
