#!/bin/sh
# The Dockerfile -> built and run as compose.yaml says, where no Docker engine runs. Prints what was found; 1 when it is wrong.
#
# Run as root: sh scripts/try_image.sh /a/large/empty/folder   (Debian: apt-get install debootstrap buildah)
#
# The base is a Debian made with debootstrap, under the name of the base image. buildah runs each step in a chroot. The
# dashboard then runs in the image's own file system, mounted read-only, as the image's user, without capabilities.
set -eu
[ "$#" = 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1/tmp" "$1/context"
work=$(cd "$1" && pwd)
export TMPDIR="$work/tmp"
image_tool() { buildah --root "$work/store" --runroot "$work/run" --storage-driver vfs "$@"; }

if ! image_tool inspect --type image python:3.11-slim >/dev/null 2>&1; then
    debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$work/root" >"$work/debootstrap.log"
    base=$(image_tool from scratch)
    image_tool add -q "$base" "$work/root" / >/dev/null
    image_tool config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$base"
    image_tool commit -q --rm "$base" python:3.11-slim >/dev/null
fi
(cd "$here" && git archive HEAD) | tar -x -C "$work/context"
# The certificates of this machine, by which its package index is known.
image_tool bud --isolation chroot --pull-never --format docker --layers=false --network host \
    --build-arg PYTHON=3.11-slim --build-arg EXTRA="${EXTRA:-}" \
    --env PIP_CERT=/etc/ssl/certs/ca-certificates.crt --volume /etc/ssl/certs:/etc/ssl/certs:ro \
    -t figures-tracker "$work/context" >"$work/build.log" 2>&1 || { tail -20 "$work/build.log"; exit 1; }
user=$(image_tool inspect --type image --format '{{.Docker.Config.User}}' figures-tracker)
echo "built; user $user, $(image_tool images --format '{{.Size}}' figures-tracker)"

container=$(image_tool from --pull-never localhost/figures-tracker)
trap 'image_tool rm "$container" >/dev/null' EXIT
root=$(image_tool mount "$container")
mkdir -p "$work/tables" && chown "$user" "$work/tables"
# What the compose file says: read-only root, texts read-only, tables writable, /tmp in memory, no capability.
WORK=$work HERE=$here ROOT=$root IDS=$user unshare --mount --pid --fork --kill-child sh -eu <<'INSIDE'
mount --bind "$ROOT" "$ROOT"
mount -t tmpfs -o size=256m,mode=1777 tmpfs "$ROOT/tmp"
mount --bind "$WORK/tables" "$ROOT/var/lib/tracker/data"
mount --bind "$HERE/seeds" "$ROOT/var/lib/tracker/seeds"
mount -o remount,bind,ro "$ROOT/var/lib/tracker/seeds"
mount -t proc proc "$ROOT/proc"
mount -o remount,bind,ro "$ROOT"
within() {
    # chroot itself needs a capability: it is given up behind it.
    chroot "$ROOT" setpriv --reuid "${IDS%:*}" --regid "${IDS#*:}" --clear-groups --no-new-privs --bounding-set=-all \
        --inh-caps=-all env -i PATH=/usr/bin:/bin HOME=/tmp TRACKER_PUBLIC=1 TRACKER_SEEDS=/var/lib/tracker/seeds \
        TRACKER_DATA=/var/lib/tracker/data sh -c "cd /app && $1"
}
within 'echo "runs as $(id -u), capabilities $(sed -n "s/^CapEff:.//p" /proc/self/status)"'
for place in /app /usr /var/lib/tracker/seeds; do
    if within "touch $place/x" 2>/dev/null; then echo "$place can be written"; exit 1; fi
done
within 'touch /tmp/x /var/lib/tracker/data/x && rm /var/lib/tracker/data/x'
within 'exec .venv/bin/python -m streamlit run dashboard.py --server.address=127.0.0.1 --server.port=8599 \
    --server.headless=true --server.fileWatcherType=none' >"$WORK/dashboard.log" 2>&1 &
check="from urllib.request import urlopen; urlopen('http://127.0.0.1:8599/_stcore/health', timeout=4)"
tries=0
until within "exec .venv/bin/python -c \"$check\"" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || { echo 'the health check is not answered'; tail -20 "$WORK/dashboard.log"; exit 1; }
    sleep 2
done
echo 'the health check is answered'
within 'exec .venv/bin/python -m tracker build --seeds /var/lib/tracker/seeds --data /var/lib/tracker/data' | tail -1
INSIDE
