"""Who says what: cues, sources, contents, speakers of quotations, and the stance of a statement."""
