"""The tests in a browser run where there is one; where the project is built there must be."""

import os

from tests.report.support import chromium

# Left out rather than skipped, so that a skipped test stays the exception that it should be.
collect_ignore = [] if chromium() or os.environ.get("CI") else ["test_browser.py"]
