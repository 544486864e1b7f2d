#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK and a fresh machine lacks. Safe to run again, and from several processes at once.
set -euo pipefail
exec 9>"${TMPDIR:-/tmp}/vitess-operator-sdk-test-tools.lock"
flock 9
missing=()
command -v python3 >/dev/null || missing+=(python3)
command -v etcd >/dev/null || missing+=(etcd-server)
command -v etcdctl >/dev/null || missing+=(etcd-client)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -q
  apt-get install -q -y --no-install-recommends "${missing[@]}"
fi
