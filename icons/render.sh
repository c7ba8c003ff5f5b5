#!/usr/bin/env bash
# Renders every icon of Stint from the drawings in icons/src. Needs rsvg-convert (librsvg2-bin) and `npm ci` in ui/,
# whose Tauri command line packs the .ico and .icns files.
set -euo pipefail
cd "$(dirname "$0")"

# Ink on a panel: the name says what the panel is, not what the icon is. State differs by shape too, never by colour alone.
declare -A ink=(
  [idle-dark]='#e8eeec' [running-dark]='#2dd4bf' [paused-dark]='#f5b546'
  [idle-light]='#3b4644' [running-light]='#0f766e' [paused-light]='#9a6700'
)

mkdir -p tray
style=$(mktemp)
packed=$(mktemp -d)
trap 'rm -rf "$style" "$packed"' EXIT

for variant in "${!ink[@]}"; do
  state=${variant%-*}
  printf '.ring{stroke:%s}.mark{fill:%s}' "${ink[$variant]}" "${ink[$variant]}" >"$style"
  for size in 22 24 32 44; do
    rsvg-convert --stylesheet="$style" --width="$size" --height="$size" \
      --output="tray/$variant-$size.png" "src/tray-$state.svg"
  done
done

for size in 32 128 256 512; do
  rsvg-convert --width="$size" --height="$size" --output="${size}x${size}.png" src/app.svg
done

rsvg-convert --width=1024 --height=1024 --output="$packed/app.png" src/app.svg
../ui/node_modules/.bin/tauri icon --output "$packed" "$packed/app.png" >/dev/null
cp "$packed/icon.ico" "$packed/icon.icns" .
