"""What a model is asked about marked passages, and the proof of what it answers."""
