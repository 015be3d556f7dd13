#!/usr/bin/env bash
# Makes the first migration of both databases anew from the model. Only until the platform is in use; after that: migrations/toevoegen.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for db in Sqlite SqlServer; do
  find "migrations/$db" -maxdepth 1 -name '*_Initial*.cs' -delete
  rm -f "migrations/$db/InkoopDbContextModelSnapshot.cs"
  dotnet ef migrations add Initial --project "migrations/$db" --startup-project "migrations/$db" --output-dir . --namespace "WmoInkoop.Migrations.$db" >/dev/null
  # dotnet ef puts the first snapshot in a folder after the namespace
  find "migrations/$db" -mindepth 2 -name 'InkoopDbContextModelSnapshot.cs' -not -path '*/obj/*' -not -path '*/bin/*' -exec mv {} "migrations/$db/" \;
  find "migrations/$db" -mindepth 1 -type d -empty -not -path '*/obj*' -not -path '*/bin*' -delete
  # one fixed name: made anew it is the same migration, and a change of the model shows as a difference in it
  for made in migrations/"$db"/*_Initial*.cs; do
    sed -i 's/"[0-9]\{14\}_Initial"/"20261122000000_Initial"/' "$made"
    mv "$made" "migrations/$db/20261122000000_${made#*_}"
  done
  echo "migrations/$db made anew"
done
