"""What tests with LibreOffice need: our program, LibreOffice, and a file as it opens it."""
import os
import shutil
import subprocess
import sys

KITH = [p for p in (".build/release/kith", ".build/quick/release/kith", ".build/debug/kith") if os.path.exists(p)]


def require():
    """Ends where there is no program to test; says so where there is no LibreOffice."""
    if not KITH:
        sys.exit("there is no kith; make build makes one")
    if not shutil.which("soffice"):
        print("no LibreOffice here: nothing was opened in it")
        sys.exit(0)


def convert(path, form, folder):
    """Opens a file and writes it in another form, into the folder."""
    subprocess.run(["soffice", "--headless", "--convert-to", form, "--outdir", folder, path], check=True,
                   capture_output=True, env={**os.environ, "HOME": folder})


def flat(path, folder):
    """The flat spreadsheet that LibreOffice makes of a file."""
    convert(path, "fods", folder)
    name = os.path.splitext(os.path.basename(path))[0]
    with open(os.path.join(folder, name + ".fods"), encoding="utf-8") as file:
        return file.read()
