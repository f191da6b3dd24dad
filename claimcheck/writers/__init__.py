"""Reports as text: one module an output."""
