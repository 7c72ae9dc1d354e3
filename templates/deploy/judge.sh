#!/bin/sh
# Judges what a pull request asks for: `judge.sh BASE HEAD`, two full commit ids that are both in this repository.
#
# The judge is what is checked out here, and that has to be the base branch: whoever asks for a change must not bring the judge
# along. The pull request is there as objects only: nothing of it is ever checked out, imported or run.
set -eu
cd "$(dirname "$0")/../.."
for id in "$1" "$2"; do
    case $id in
        *[!0-9a-f]*) id= ;;
    esac
    [ ${#id} = 40 ] || { echo "BASE and HEAD have to be full commit ids" >&2; exit 2; }
done
[ "$(git rev-parse HEAD)" = "$1" ] || { echo "what is checked out is not the base: the judge would be a stranger's" >&2; exit 2; }
exec .venv/bin/mingbai check --commits "$1..$2" --authority authority
