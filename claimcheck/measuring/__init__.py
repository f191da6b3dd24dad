"""What a number counts, of what and when, and whether it holds now: what must be equal before two may be compared."""
