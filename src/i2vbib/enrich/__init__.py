"""What arXiv and Crossref know of the papers: planned, asked, judged."""
