"""What comes from outside: lists, and the answers of arXiv and Crossref."""
