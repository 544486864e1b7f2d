#!/usr/bin/env bash
# Packs what was built, and tries the packages from a folder as somebody would who has never seen this repository:
# a console project outside the solution, and the command line as a .NET tool.
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

mkdir "$work/consumer"
for file in eng/packaging/consumer/*.txt; do cp "$file" "$work/consumer/$(basename "$file" .txt)"; done
cat >"$work/consumer/nuget.config" <<CONFIG
<configuration><packageSources><add key="folder" value="$work/packages" /></packageSources></configuration>
CONFIG
export NUGET_PACKAGES="$work/cache"
fallback=${NUGET_FALLBACK:-$HOME/.nuget/packages}
dotnet run --project "$work/consumer" -p:SdkVersion="$version" -p:RestoreFallbackFolders="$fallback" >"$work/consumer.log" 2>&1 || { tail -n 40 "$work/consumer.log"; exit 1; }
grep -qx 'health: Healthy' "$work/consumer.log" || { cat "$work/consumer.log"; exit 1; }
grep -Eq '^[1-9][0-9]* objects$' "$work/consumer.log" || { cat "$work/consumer.log"; exit 1; }

dotnet tool install vitess-operator --tool-path "$work/tool" --version "$version" --source "$work/packages" >"$work/tool.log" 2>&1 || { cat "$work/tool.log"; exit 1; }
"$work/tool/vitess-operator" validate -f samples/Quickstart/101_initial_cluster.yaml
