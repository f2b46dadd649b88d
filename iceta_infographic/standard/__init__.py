"""Text to facts: reading, checking and modelling one agency's service standards."""
