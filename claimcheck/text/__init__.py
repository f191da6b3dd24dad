"""Where an article's text is cut: blocks, furniture, sentences, quotation marks, words, and the forms of words."""
