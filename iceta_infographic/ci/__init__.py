"""What lets a CI system check, build and report after each commit."""
