"""What a claim is about, which claims speak of one thing, and how they stand to each other."""
