"""``python -m iceta_infographic`` is ``iceta``."""

import sys

from .cli import main

sys.exit(main())
