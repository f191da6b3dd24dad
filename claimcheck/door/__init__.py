"""The one way to a model: requests, retries, replies, and their recordings."""
