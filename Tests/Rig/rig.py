"""What the tests with real parts share: counting, waiting, the shifted clock, the example station."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
from datetime import datetime

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = ROOT / ".build/release"
HERE = ROOT / "Tests/Rig"

# The first morning on which the seven-day reminders of the measures due on Saturday 15 March 2025 are
# told: the 8th is a Saturday too, and a reminder moves to the working day before.
MOMENT = datetime.fromisoformat("2025-03-07T08:30:00+07:00")
DAY_BEFORE = datetime.fromisoformat("2025-03-06T10:00:00+07:00")


class Skipped(Exception):
    """A real part that this machine cannot have."""


class Broken(Exception):
    """A step without which the rest has no meaning."""


class Checks:
    """Prints one line for each assertion and counts."""

    def __init__(self, name):
        self.name, self.passed, self.failed = name, 0, 0

    def that(self, sentence, holds, found=None):
        print(("ok      " if holds else "FAILED  ") + sentence, flush=True)
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            if found is not None:
                text = found if isinstance(found, str) else repr(found)
                print("        found: " + text[:3000].replace("\n", "\n        "), flush=True)
        return holds

    def run(self, body):
        """Runs the assertions and ends the program with what came of them."""
        try:
            body(self)
        except Skipped as reason:
            print(f"SKIPPED: {reason}")
            if not self.passed and not self.failed:
                # Skipped is not passed: only who asked for it gets a good status.
                sys.exit(0 if os.environ.get("ITA_ALLOW_SKIP") == "1" else 77)
            self.failed += 1
        except Broken as reason:
            self.that(f"the run comes to its end ({reason})", False)
        print(f"{self.name}: {self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


def need_binaries(*names):
    for name in names:
        if not (BIN / name).exists():
            raise Broken(
                f"{name} is not built: swift build -c release --static-swift-stdlib --product {name}")


def need_package():
    """The package that `make deb` built."""
    found = sorted((ROOT / "build").glob("ita-reminderd_*.deb"))
    if not found:
        raise Broken("the package is not built: make deb")
    return found[-1]


def wait_for(condition, seconds, pause=0.02):
    """The first true answer of a condition, or its last one when the time is over."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer or time.monotonic() > end:
            return answer
        time.sleep(pause)


def offset_to(moment, ahead=0.0):
    """Seconds to add to the wall clock so that it is `ahead` seconds before a moment now."""
    return int(moment.timestamp() - ahead - time.time())


def build_wallclock(folder):
    """The shim as a shared object; see wallclock.c."""
    if not shutil.which("gcc"):
        raise Skipped("no gcc to build the clock shim with")
    library = pathlib.Path(folder) / "wallclock.so"
    command = ["gcc", "-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library]
    subprocess.run([*command, HERE / "wallclock.c"], check=True)
    return library


def copy_station(folder, state=None, sendmail=None, socket=None):
    """The shipped example configuration, unchanged but for where it keeps its state and its mailer."""
    shutil.copytree(ROOT / "config", folder, dirs_exist_ok=True)
    file = pathlib.Path(folder) / "ita-reminderd.yaml"
    text = file.read_text()
    if state:
        text = re.sub(r"(?m)^state-directory:.*$", f"state-directory: {state}", text)
    if sendmail or socket:
        text = re.sub(r"(?m)^sendmail:(\n[ #].*)*", "", text)
        text += f"\nsendmail:\n  " + (f"path: {sendmail}\n" if sendmail else f"socket: {socket}\n")
    file.write_text(text)
    return file


def mailboxes_of_station():
    """The local parts of all addresses of the example, with the posts first."""
    text = (ROOT / "config/agencies/changhan/agency.yaml").read_text()
    return re.findall(r"(?m)^\s+address: ([^@\s]+)@", text)


def counters(pid):
    """State of a process from /proc: its threads and its voluntary context switches, all threads."""
    switches, threads = 0, 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text()
        switches += int(re.search(r"(?m)^voluntary_ctxt_switches:\s+(\d+)", status)[1])
        threads += 1
    return threads, switches
