"""Letters and marks: rich text, TeX, folding, names of people, services' markup."""
