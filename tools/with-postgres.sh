#!/bin/sh
# Runs a command with a throwaway PostgreSQL server on a socket of its own, named in LAGEBILD_POSTGRES, and takes it down afterwards.
# As root on Debian the server is fetched; where there is none and it cannot be, the command runs without and those tests skip.
set -eu
server=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$server" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
    server=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
fi
if [ -n "${LAGEBILD_POSTGRES:-}" ] || [ -z "$server" ]; then
    [ -n "${LAGEBILD_POSTGRES:-}" ] || echo "PostgreSQL is missing, so its tests will skip. On Debian: sudo apt-get install postgresql" >&2
    exec "$@"
fi
place=$(mktemp -d)
as=""
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
    as="su postgres -s /bin/sh -c"
    chown postgres "$place"
else
    as="sh -c"
fi
stop() {
    $as "$server/pg_ctl -D $place/data -m immediate -s stop" >/dev/null 2>&1 || true
    rm -rf "$place"
}
trap stop EXIT INT TERM
$as "$server/initdb -D $place/data -U lagebild -A trust -E UTF8 --no-locale >/dev/null"
$as "$server/pg_ctl -D $place/data -s -w -o \"-k $place -c listen_addresses='' -c fsync=off\" -l $place/log start"
$as "$server/createdb -h $place -U lagebild lagebild"
LAGEBILD_POSTGRES="postgresql://lagebild@/lagebild?host=$place" "$@"
