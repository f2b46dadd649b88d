"""``python -m iceta_infographic`` is ``iceta``."""

from .start import run

if __name__ == "__main__":
    run()
