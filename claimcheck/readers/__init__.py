"""Articles from other forms than plain text and our own JSON: web pages, ninjs, tables; imported when one is met."""
