#!/usr/bin/env bash
# Runs a command with DATABASE_URL naming a throw-away PostgreSQL cluster on a socket; the cluster is gone afterwards.
set -euo pipefail

biner() { command -v "$1" 2>/dev/null || ls -d /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -V | tail -n 1; }

if [ -z "$(biner initdb)" ] && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql
fi
if [ -z "$(biner initdb)" ]; then
    echo "PostgreSQL tidak ada: uji pada PostgreSQL dilewati (Debian: apt-get install postgresql)"
    exit 0
fi
folder="$(mktemp -d -t sakip-pg.XXXXXX)"
pemilik=()
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
    id postgres >/dev/null 2>&1 || useradd --system --no-create-home postgres
    chown postgres "$folder"
    pemilik=(setpriv --reuid postgres --regid "$(id -g postgres)" --clear-groups)
fi
cd "$folder"
pg() { "${pemilik[@]}" env -i PATH="$PATH" HOME="$folder" LC_ALL=C "$@"; }
selesai() {
    pg "$(biner pg_ctl)" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap selesai EXIT
pg "$(biner initdb)" -D "$folder/data" -U sakip --auth trust -E UTF8 >/dev/null
pg "$(biner pg_ctl)" -D "$folder/data" -w -l "$folder/catatan" \
    -o "-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off -c max_connections=200" start >/dev/null
chmod 755 "$folder"
cd - >/dev/null
DATABASE_URL="postgresql://sakip@/postgres?host=$folder" "$@"
