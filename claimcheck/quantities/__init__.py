"""Numbers, dates and durations: found in the text and read as the sets of values that their wording allows."""
