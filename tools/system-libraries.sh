#!/bin/sh
# Sees to what pip can't install: Pango for WeasyPrint, and Debian's separate venv module.
# Usage: tools/system-libraries.sh PYTHON
# The libraries are tried, not looked up in a package database: what loads is there.
set -eu

missing=$("$1" - <<'PYTHON'
import ctypes
import importlib.util
import sys

LIBRARIES = {
    "libpango-1.0-0": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "libharfbuzz-subset0": (
        "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"
    ),
    "libfontconfig1": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}


def loads(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


missing = [package for package, names in LIBRARIES.items() if not any(map(loads, names))]
if importlib.util.find_spec("ensurepip") is None:
    missing.append("python{}.{}-venv".format(*sys.version_info))
print(*missing)
PYTHON
)
[ -n "$missing" ] || exit 0

stop() {
  echo "System libraries are missing ($missing). To install them: $1" >&2
  exit 1
}

if ! command -v apt-get >/dev/null 2>&1; then
  case $(uname -s) in
    Darwin) stop "brew install pango" ;;
    MINGW* | MSYS* | CYGWIN*) stop "pacman -S mingw-w64-ucrt-x86_64-pango (in MSYS2, https://www.msys2.org)" ;;
  esac
  command -v dnf >/dev/null 2>&1 && stop "sudo dnf install pango harfbuzz"
  stop "use the package manager of this system; the package is called pango"
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || stop "apt-get update && apt-get install $missing (as root)"
  as_root=sudo
fi
echo "Installing system libraries: $missing"
apt_get() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >/dev/null; }
apt_get update
# shellcheck disable=SC2086 # a list of package names
apt_get install --yes --no-install-recommends $missing
