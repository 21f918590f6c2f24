"""The pinned engine, .tools/duckdb."""

import sys
import tempfile
import zipfile

from packages import TOOLS, download, put, sha256

ENGINE = {
    "requirement": "duckdb-cli==1.5.6",
    "archive": "9797555bd39095d730eb0d0b3bf29e95e148c96a4cdce1e363f01c7bf7003a44",
    "member": "duckdb_cli/duckdb",
    "binary": "61238cfbe9dfeaad4bcfcd8a48f6f7123dae2e9603aaadb1f77a4217aeb8980c",
}


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
