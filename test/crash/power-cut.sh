#!/bin/bash
# Real power cuts: a server on an ext4 of its own (a loop mount), whose file system is shut down under load so that all that was not synced is
# gone; then mount, start, and check everything that clients saw. As root, on Linux:
#
#     test/crash/power-cut.sh [CYCLES] [always|interval|nosync]
#
# `nosync` is the negative control: fdatasync says yes and does nothing, so the check must find losses. `interval` is `leat start --sync interval`.
set -euo pipefail
cycles=${1:-30} mode=${2:-always}
here=$(cd "$(dirname "$0")" && pwd)
node=${NODE:-node}
work=$(mktemp -d /tmp/leat-power-XXXXXX)
loop=
finish() {
  umount "$work/mount" 2>/dev/null || true
  [ -z "$loop" ] || losetup -d "$loop"
  rm -rf "$work"
}
trap finish EXIT

cc -O1 -Wall -o "$work/godown" "$here/godown.c"
truncate -s 1G "$work/image"
mkfs.ext4 -q -F "$work/image"
mkdir "$work/mount"
loop=$(losetup -f --show "$work/image")
mount "$loop" "$work/mount"
"$node" "$here/power-cut.ts" --mount "$work/mount" --device "$loop" --godown "$work/godown" --cycles "$cycles" --mode "$mode"
