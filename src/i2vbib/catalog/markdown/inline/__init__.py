"""What a line of a list is made of: text, links, marks and labels, as one skeleton."""
