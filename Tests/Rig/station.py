"""The station with the daemon on a machine to throw away, in the words of the assertions."""

import email
import email.policy
import json
import os
import re
import time
from datetime import datetime, timedelta, timezone

from rig import ROOT, Broken, build_wallclock, mailboxes_of_station, offset_to

UNIT = "ita-reminderd.service"
MAIL_UNIT = "ita-reminderd-mail@.service"
SOCKET = "/run/ita-reminderd-mail.sock"
STATE = "/var/lib/ita-reminderd"
LIBRARY = "/usr/lib/ita-rig/wallclock.so"
DOMAIN = "changhan.example"

# The kinds of entries by their id, as administrators ask for them.
KINDS = dict(re.findall(
    r'case (\w+) = "([0-9a-f]{32})"', (ROOT / "Sources/Effects/Journal.swift").read_text()))


class Station:
    """A booted machine with the package on it."""

    def __init__(self, machine):
        self.machine, self.do, self.offset = machine, machine.do, 0
        self.mailboxes = mailboxes_of_station()

    def make_users(self, *others):
        """Local mailboxes for all posts, before the boot, and other users beside them."""
        self.machine.write("/etc/mailname", DOMAIN + "\n")
        users = [*self.mailboxes, "ita-reminder", "itadmin", *others]
        # With homes of their own, because Exim delivers as the user and from there.
        for name, line in (("sysusers", 'u {0} - "" /home/{0}\n'),
                           ("tmpfiles", "d /home/{0} 0700 {0} {0} -\n")):
            text = "".join(line.format(user) for user in users)
            self.machine.write(f"/etc/{name}.d/mailboxes.conf", text)

    def make_clock(self):
        """What set_clock needs, before the boot."""
        self.machine.path(LIBRARY).parent.mkdir()
        build_wallclock(self.machine.path(LIBRARY).parent)

    def set_clock(self, moment, ahead=0.0):
        """From the next start on the daemon sees another time; its own environment, nobody else's."""
        self.offset = offset_to(moment, ahead)
        self.machine.write(
            f"/etc/systemd/system/{UNIT}.d/clock.conf",
            f"[Service]\nEnvironment=LD_PRELOAD={LIBRARY} WALLCLOCK_OFFSET={self.offset}\n")
        # The unit's limit on starts counts those of an impatient test too.
        self.need(f"systemctl daemon-reload; systemctl reset-failed {UNIT} 2>/dev/null || true")

    def need(self, command):
        done = self.do(command)
        if done.returncode != 0:
            raise Broken(f"'{command}' ended with {done.returncode}: {done.stderr}"
                         + self.do(f"journalctl --no-pager -n 20 -u {UNIT}").stdout)
        return done.stdout

    def now(self):
        return datetime.fromtimestamp(time.time() + self.offset, timezone(timedelta(hours=7)))

    def itactl(self, arguments):
        """The command as root types it, in the daemon's time."""
        return self.do(
            "itactl " + arguments,
            {"LD_PRELOAD": LIBRARY, "WALLCLOCK_OFFSET": str(self.offset)})

    def show(self, name):
        return self.machine.show(UNIT, name)

    def show_of(self, unit, name):
        return self.machine.show(unit, name)

    def journal(self, query=""):
        """Entries by a query, as journalctl's JSON has them."""
        self.do("journalctl --sync")
        lines = self.need(f"journalctl -q --no-pager -o json --all {query} || true").splitlines()
        return [json.loads(line) for line in lines]

    def letters(self):
        """All letters in the real mailboxes, each with the mailbox it lies in."""
        found = []
        for name in self.mailboxes:
            try:
                text = self.machine.path(f"/var/mail/{name}").read_bytes()
            except FileNotFoundError:
                continue
            for part in re.split(rb"(?m)^From .*\n", text)[1:]:
                found.append((name, email.message_from_bytes(part, policy=email.policy.default)))
        return found

    def pid(self):
        """The daemon's process, by its number outside."""
        inside = self.show("MainPID")
        for number in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{number}/status") as status:
                    spaces = re.search(r"(?m)^NSpid:\s+(.*)$", status.read())[1].split()
                with open(f"/proc/{number}/comm") as comm:
                    name = comm.read().strip()
            except OSError:
                continue
            if len(spaces) > 1 and spaces[-1] == inside and name == "ita-reminderd":
                return int(number)
        raise Broken("the daemon's process is not to be found")
