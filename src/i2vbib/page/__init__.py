"""The page that readers of a list browse, and the feed of what is new in it (design, section 11).

The page is one file: nothing is loaded from elsewhere, and it is the same from a disk as from a server.
"""
