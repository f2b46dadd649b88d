"""Pages to files: what to build, what is already there, and writing it whole or not at all."""
