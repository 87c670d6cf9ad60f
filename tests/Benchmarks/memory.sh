#!/usr/bin/env bash
# Where the memory of the running services is, in megabytes, and the processor time each has used, in seconds.
# rss: mapped into the process, what several processes share counted in each. pss: what they share divided among them, so its sum is what
# all take together. Of it: own (heaps, and what is compiled at run time when it is mapped once), files, shared (compiled code mapped twice).
#   tests/Benchmarks/memory.sh [folder of the installation]
set -euo pipefail
state=${1:-$(cd "$(dirname "$0")/../.." && pwd)/.platform}

{
  echo "service rss pss own files shared cpu"
  for file in "$state"/run/*.pid; do
    read -r pid _ <"$file"
    [ -r "/proc/$pid/smaps_rollup" ] || continue
    awk -v name="$(basename "$file" .pid)" -v cpu="$(awk '{ print ($14 + $15) / 100 }' "/proc/$pid/stat")" '
      { kb[$1] = $2 }
      END { printf "%s %d %d %d %d %d %.1f\n", name, kb["Rss:"] / 1024, kb["Pss:"] / 1024, kb["Pss_Anon:"] / 1024, kb["Pss_File:"] / 1024,
                   kb["Pss_Shmem:"] / 1024, cpu }' "/proc/$pid/smaps_rollup"
  done
} | awk '{ print } NR > 1 { for (i = 2; i <= 7; i++) sum[i] += $i }
         END { printf "all"; for (i = 2; i <= 7; i++) printf " %s", sum[i]; print "" }' | column -t
