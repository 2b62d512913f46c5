#!/bin/sh
# Debian ships python3 without venv: as root, fetch it; otherwise say how.
set -eu
python=$1 venv=$2
rm -rf "$venv"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
    exec "$python" -m venv "$venv"
fi
echo "Python's venv module is missing. On Debian: sudo apt-get install python3-venv, then run make again." >&2
exit 1
