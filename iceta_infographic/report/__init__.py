"""The bureau's report: one model of verdicts and scores, and one module for each output."""
