#!/bin/sh
# The web tests drive a real Chromium. As root on Debian it is fetched; otherwise this says how, and those tests skip.
set -eu
if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver >/dev/null
else
    echo "Chromium is missing, so the browser tests will skip. On Debian: sudo apt-get install chromium chromium-driver" >&2
fi
