#!/bin/sh
# Installs the release build: programs, manual pages, completions, service unit and the example city file.
# DESTDIR is put before every path; PREFIX defaults to /usr/local.
set -eu
cd "$(dirname "$0")/.."

prefix="${PREFIX:-/usr/local}"
root="${DESTDIR:-}"
release="$(swift build -c release --show-bin-path)"
for program in dispatchd mcctl; do
  [ -x "$release/$program" ] || { echo "Build first: swift build -c release --product $program" >&2; exit 1; }
  install -D -m 755 "$release/$program" "$root$prefix/bin/$program"
done

place() { install -d "$root$(dirname "$1")" && cat > "$root$1" && chmod 644 "$root$1"; }

"$release/mcctl" man | gzip -9n | place "$prefix/share/man/man1/mcctl.1.gz"
scripts/manual.sh "$release/dispatchd" mcctl | gzip -9n | place "$prefix/share/man/man1/dispatchd.1.gz"
for program in dispatchd mcctl; do
  "$release/$program" --generate-completion-script bash | place "$prefix/share/bash-completion/completions/$program"
  "$release/$program" --generate-completion-script zsh | place "$prefix/share/zsh/site-functions/_$program"
  "$release/$program" --generate-completion-script fish | place "$prefix/share/fish/vendor_completions.d/$program.fish"
done
for unit in dispatchd.service dispatchd-backup.service dispatchd-backup.timer; do
  sed "s|@PREFIX@|$prefix|g" "packaging/$unit" | place "$prefix/lib/systemd/system/$unit"
done
place "$prefix/share/maintenance-centre/example/dispatchd.yaml" < packaging/dispatchd.yaml
for file in city.yaml zones.geojson contractors.csv places.csv; do
  place "$prefix/share/maintenance-centre/example/$file" < "Fixtures/city/$file"
done
echo "Installed under $root$prefix. Next: docs/INSTALL.md"
