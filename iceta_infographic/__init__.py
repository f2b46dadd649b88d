"""Service standards of Indonesian local government as validated data and printed pages."""

__version__ = "0.1.0"
