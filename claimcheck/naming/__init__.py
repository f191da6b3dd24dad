"""Who and what an article names, resolved within it and across articles."""
