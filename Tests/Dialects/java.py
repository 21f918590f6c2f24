"""Finds a Java that is new enough; `python3 Tests/Dialects/java.py` prints its path, or says that there is none."""

import glob
import os
import re
import shutil
import subprocess
import sys

OLDEST = 17


def version(program):
    """The major version of a Java program, 0 if it does not tell one."""
    try:
        told = subprocess.run([program, "-version"], capture_output=True, text=True, errors="replace", timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'version "(\d+)', told.stderr + told.stdout)
    return int(found.group(1)) if found and told.returncode == 0 else 0


def candidates():
    if home := os.environ.get("JAVA_HOME"):
        yield os.path.join(home, "bin", "java")
    if on_path := shutil.which("java"):
        yield on_path
    yield from sorted(glob.glob("/usr/lib/jvm/*/bin/java"))


def java():
    """The first Java that is new enough: JAVA_HOME, the search path, then Debian's folder; None if there is none."""
    return next((program for program in candidates() if version(program) >= OLDEST), None)


if __name__ == "__main__":
    program = java()
    if program is None:
        sys.exit(f"java: no Java of version {OLDEST} or later; run Scripts/fetch-spark, which installs one")
    print(program)
