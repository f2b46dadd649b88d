#!/bin/sh
# Makes .venv with the versions pinned in a lock file. Usage: tools/environment.sh LOCK
# PYTHON names the interpreter; without it the first one that is new enough is taken.
set -eu

lock=$1
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

python=
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
  if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c "$new_enough" 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  found=$("${PYTHON:-python3}" --version 2>&1 || true)
  echo "Python 3.11 or newer is needed; found: ${found:-none}. Install one, or name it: make PYTHON=/path/to/python3" >&2
  exit 1
fi

sh tools/system-libraries.sh "$python"

# An environment whose interpreter was removed or upgraded is no use: begin again.
if ! .venv/bin/python -c "$new_enough" 2>/dev/null; then
  echo "Creating .venv with $("$python" --version)"
  rm -rf .venv
  "$python" -m venv .venv
fi

echo "Installing the versions pinned in $lock (only when it has changed)"
pip() { .venv/bin/python -m pip --quiet --disable-pip-version-check --no-input "$@"; }
pip install --require-hashes --requirement "$lock"
pip install --no-deps --no-build-isolation --editable .
# As pip does with what it copies: where Python may not write, each run would compile the program.
.venv/bin/python -m compileall -q iceta_infographic
