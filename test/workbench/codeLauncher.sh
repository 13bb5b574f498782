#!/bin/sh
# Stands in for the VS Code program: takes the same flags, runs the tests in the npm-shipped VS Code.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
# tsx is found from the working directory.
cd "$here/../.." && exec node --import tsx "$here/codeLauncher.ts" "$@"
