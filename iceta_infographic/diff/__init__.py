"""What changed in the promises between two versions of the standards."""
