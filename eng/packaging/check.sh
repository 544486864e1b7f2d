#!/usr/bin/env bash
# Packs what was built, and tries the packages from a folder as somebody would who has never seen this repository:
# a console project and a worker service outside the solution, and the command line as a .NET tool.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=0.1.0-check

dotnet pack --no-build -c Debug -p:Version="$version" -o "$work/packages" >"$work/pack.log" 2>&1 || { tail -n 40 "$work/pack.log"; exit 1; }
for project in $(git ls-files 'src/*.csproj'); do
  name=$(sed -n 's:.*<PackageId>\(.*\)</PackageId>.*:\1:p' "$project")
  [ -n "$name" ] || name=$(sed -n 's:.*<AssemblyName>\(.*\)</AssemblyName>.*:\1:p' "$project")
  [ -n "$name" ] || name=$(basename "$project" .csproj)
  file="$work/packages/$name.$version.nupkg"
  [ -f "$file" ] || { echo "no package $name"; exit 1; }
  python3 -m zipfile -l "$file" >"$work/entries"
  for entry in README.md icon.png; do
    grep -q "^$entry " "$work/entries" || { echo "$name has no $entry"; exit 1; }
  done
done

export NUGET_PACKAGES="$work/cache"
fallback=${NUGET_FALLBACK:-$HOME/.nuget/packages}

# try_project NAME [MANIFEST] -- LINE...: runs eng/packaging/NAME outside the solution, with a manifest of this repository as its cluster.yaml;
# each LINE, an extended regular expression, has to be printed.
try_project() {
  local name=$1 line
  shift
  mkdir "$work/$name"
  for file in eng/packaging/"$name"/*.txt; do cp "$file" "$work/$name/$(basename "$file" .txt)"; done
  while [ "$1" != -- ]; do cp "$1" "$work/$name/cluster.yaml"; shift; done
  shift
  cat >"$work/$name/nuget.config" <<CONFIG
<configuration><packageSources><clear /><add key="folder" value="$work/packages" /></packageSources></configuration>
CONFIG
  # A program that never ends is a failure too.
  timeout 300 dotnet run --project "$work/$name" -p:SdkVersion="$version" -p:RestoreFallbackFolders="$fallback" >"$work/$name.log" 2>&1 \
    || { echo "$name failed"; tail -n 40 "$work/$name.log"; exit 1; }
  for line; do
    grep -Eqx "$line" "$work/$name.log" || { echo "$name did not print: $line"; cat "$work/$name.log"; exit 1; }
  done
}

try_project consumer -- '0 errors' '[1-9][0-9]* objects' 'the cluster is up'
try_project worker samples/Quickstart/101_initial_cluster.yaml -- 'lease: my-operator' 'health: Healthy'

dotnet tool install vitess-operator --tool-path "$work/tool" --version "$version" --source "$work/packages" >"$work/tool.log" 2>&1 || { cat "$work/tool.log"; exit 1; }
"$work/tool/vitess-operator" validate -f samples/Quickstart/101_initial_cluster.yaml
