"""Where and when a work appeared: venues, journals, publishers, dates beside them."""
