#!/usr/bin/env bash
# Adds a migration for both databases at once: migrations/toevoegen.sh AanbiederKrijgtTelefoon
set -euo pipefail
if [[ $# -ne 1 || ! $1 =~ ^[A-Z][A-Za-z0-9]+$ ]]; then
  echo "usage: migrations/toevoegen.sh NAME, one word such as AanbiederKrijgtTelefoon" >&2
  exit 2
fi
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for db in Sqlite SqlServer; do
  dotnet ef migrations add "$1" --project "migrations/$db" --startup-project "migrations/$db" --output-dir . --namespace "WmoInkoop.Migrations.$db" >/dev/null
  echo "migrations/$db: $1 added"
done
