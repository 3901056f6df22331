#!/bin/sh
# Writes docker/.env with random passwords, once. Add PONTE_ADMIN_EMAIL and PONTE_ADMIN_PASSWORD to choose the first login.
set -eu
umask 077
file="$(dirname "$0")/.env"
[ ! -e "$file" ] || { echo "$file is there already"; exit 0; }
secret() { od -An -tx1 -N24 /dev/urandom | tr -d ' \n'; }
cat > "$file" <<EOF
MARIADB_PASSWORD=$(secret)
MARIADB_ROOT_PASSWORD=$(secret)
REDIS_PASSWORD=$(secret)
PONTE_SECRET=$(secret)
RADIUS_DATABASE_PASSWORD=$(secret)
RADIUS_API_SECRET=$(secret)
EOF
echo "$file written"
