#!/usr/bin/env bash
# Builds once, runs every test project and adds up the real results. The last line is 'N passed, N failed'; exit code 0 only when
# nothing failed and every project produced results.
set -uo pipefail
cd "$(dirname "$0")/.."

resultaten=TestResults
rm -rf "$resultaten"
mkdir -p "$resultaten"

if [ -z "${CHROMIUM_PATH:-}" ] && [ ! -x /usr/bin/chromium ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Chromium is absent: installing it from Debian"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >"$resultaten/apt.log" 2>&1 \
    || tail -n 5 "$resultaten/apt.log"
fi

# Release: what is published and tested in its own process is then what was built here
dotnet build WmoInkoop.sln -c Release -v q -nologo || { echo "The build failed; no tests were run."; exit 1; }

# short-lived processes pay for the profiling of the JIT and never earn it back; without it the run takes a sixth less
export DOTNET_TieredPGO=0
# idle threads that spin take the two cores from the other processes
export DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

# side by side: a browser test and a test of a process both spend much of their time waiting
declare -A lopend
for project in tests/*Tests/*.csproj; do
  naam=$(basename "$project" .csproj)
  dotnet test "$project" -c Release --no-build --nologo -v q --logger "trx;LogFileName=$naam.trx" --results-directory "$resultaten" >"$resultaten/$naam.log" 2>&1 &
  lopend[$naam]=$!
done

passed=0 failed=0 skipped=0 fout=0
for project in tests/*Tests/*.csproj; do
  naam=$(basename "$project" .csproj)
  trx="$resultaten/$naam.trx"
  wait "${lopend[$naam]}" || fout=1
  cat "$resultaten/$naam.log"

  if ! grep -q '<UnitTestResult ' "$trx" 2>/dev/null; then
    echo "$naam produced no results."
    fout=1
    continue
  fi

  tel() { grep '<UnitTestResult ' "$trx" | grep -c "outcome=\"$1\""; }
  totaal=$(grep -c '<UnitTestResult ' "$trx")
  goed=$(tel Passed)
  over=$(tel NotExecuted)
  passed=$((passed + goed))
  skipped=$((skipped + over))
  failed=$((failed + totaal - goed - over))
  grep '<UnitTestResult ' "$trx" | grep 'outcome="NotExecuted"' | sed -E 's/.* testName="([^"]*)".*/SKIPPED: \1/'
done

[ "$skipped" = 0 ] || echo "$skipped skipped (named above)"
[ "$failed" = 0 ] && [ "$fout" = 1 ] && echo "A test project stopped before its end, or produced no results; see above."
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$fout" = 0 ]
