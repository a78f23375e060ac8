"""A member of ita-officers against the running service: forging, locking, filling, speaking for others.

Every attempt is made as that user in a real systemd. Each was let through by a version in which members
appended to the ledger themselves; all are refused now.
"""

import json
import threading
import time
from pathlib import Path

from rig import wait_for
from station import LIBRARY, STATE, UNIT

MEMBER = "member"
ATTACKER = "/rig/attacker.py"


def furnish(station):
    """The attacker's tools, before the boot."""
    station.machine.write("/etc/sysusers.d/member.conf", f"m {MEMBER} ita-officers\n")
    station.machine.write(ATTACKER, Path(__file__).with_name("attacker.py").read_text())


def by_a_member(checks, station):
    before = records(station)
    the_files(checks, station)
    the_requests(checks, station)
    the_name(checks, station)
    many_at_once(checks, station)
    reading(checks, station)
    verified = station.itactl("ledger verify")
    found = records(station)
    actors = {actor for number, actor in found if number > before[-1][0] and actor}
    checks.that(
        f"after all that the chain holds, with {len(found) - len(before)} new records, all in their own name",
        verified.returncode == 0 and before == found[:len(before)]
        and actors <= {"root (0)"} | {f"{MEMBER} ({number(station)})"}, [verified.stdout, actors])
    checks.that("and the daemon is the one that it was",
                station.show("ActiveState") == "active" and station.show("NRestarts") == "0")


def records(station):
    said = station.need(f"sqlite3 -readonly {STATE}/ledger.sqlite \"SELECT seq || '|' || ifnull(actor, '') "
                        "FROM event ORDER BY seq\"")
    return [(int(line.split("|")[0]), line.split("|")[1]) for line in said.splitlines()]


def number(station):
    return station.need(f"id -u {MEMBER}").strip()


def as_member(station, command, seconds=60):
    return station.do(f"runuser -u {MEMBER} -- {command}", seconds=seconds)


def attack(station, what, seconds=60):
    done = as_member(station, f"python3 {ATTACKER} {STATE} {what}", seconds)
    return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else {"broken": done.stderr}


def the_files(checks, station):
    found = attack(station, "files")
    through = {name: said for name, said in found.items() if not said.startswith("refused")}
    checks.that(f"a member forges, reads, locks, empties, fills or replaces no file ({len(found)} attempts)",
                len(found) > 18 and not through, through or found)


def the_requests(checks, station):
    found = attack(station, "requests")
    let = {"another's name, as sudo says it"}
    refused = {name: said for name, said in found.items() if name not in let}
    checks.that(
        f"what a member has no right to have recorded is refused with words ({len(refused)} requests)",
        len(refused) > 12 and all(said.get("verdict") == "refused" and said["message"]
                                  for said in refused.values()), refused)
    said = found.get(*let, {})
    checks.that("a member who speaks for somebody else speaks in their own name",
                said.get("actor") == f"{MEMBER} ({number(station)})", said)


def the_name(checks, station):
    """The login name and the stamp are the service's, whatever environment and clock of the member say."""
    ahead = station.offset + 86400 * 150
    done = as_member(
        station, f"env USER=superintendent LOGNAME=superintendent SUDO_USER=superintendent "
        f"LD_PRELOAD={LIBRARY} WALLCLOCK_OFFSET={ahead} "
        "itactl done M05 --on 2568-03-07 --yes --language en")
    mine = station.do(f"sqlite3 -readonly {STATE}/ledger.sqlite \"SELECT actor, at FROM event "
                      "ORDER BY seq DESC LIMIT 1\"").stdout.strip().split("|")
    checks.that(
        "a member's record has their own name and the service's time, and they get a receipt",
        done.returncode == 0 and "receipt: record" in done.stdout
        and mine[0] == f"{MEMBER} ({number(station)})"
        and abs(int(mine[1]) - time.time() - station.offset) < 60, [done.stdout, done.stderr, mine])
    for command in ("clock confirm --reason x", "ledger accept --reason x"):
        done = as_member(station, f"itactl {command}")
        checks.that(f"itactl {command.split(' --')[0]} is root's to say", done.returncode == 77, done.stderr)


def many_at_once(checks, station):
    """While somebody holds what can be held and connects without end, others are served and the disk is as it was."""
    free = int(station.need(f"stat -f -c %a {STATE}"))
    found = {}

    def harm():
        found.update(attack(station, "many"))

    thread = threading.Thread(target=harm)
    thread.start()
    time.sleep(1.5)
    begun = time.monotonic()
    done = station.itactl("done M05 --on 2568-03-07 --yes --language en")
    took = time.monotonic() - begun
    left = free - int(station.need(f"stat -f -c %a {STATE}"))
    thread.join()
    checks.that(
        f"beside {found.get('connections', 0)} connections without sense root is served ({took:.1f} s)",
        found.get("connections", 0) > 100 and done.returncode == 0 and took < 10, [done.stderr, found])
    checks.that(f"and the disk does not fill ({left} blocks)", left < 4096, left)
    found = attack(station, "without-end")
    checks.that(f"one member asks {found.get('taken')} times in a minute and not more often",
                50 < found.get("taken", 0) < 200 and "minute" in found.get("said", ""), found)


def reading(checks, station):
    """Who may look gets a copy, and holds nothing of the ledger itself."""
    for command in ("status", "overdue", "ledger verify", "ledger backup /tmp/member.sqlite", "report"):
        done = as_member(station, f"itactl {command}")
        checks.that(f"a member reads: itactl {command}", done.returncode in (0, 1) and done.stdout, done.stderr)


def upgraded(checks, station):
    """The ledger of a version that members appended to, which one of them holds open and locked."""
    station.need(f"systemctl stop {UNIT}")
    denied = as_member(station, "itactl done M05 --on 2568-03-07 --yes")
    checks.that("while the service is down a member is told how to start it (status 69)",
                denied.returncode == 69 and "systemctl start" in denied.stderr, denied.stderr)
    before = records(station)
    station.need(f"cd {STATE}; touch changed ledger.sqlite-shm ledger.sqlite-wal; echo 999999 > lock; "
                 "chown ita-reminderd:ita-officers changed lock ledger.sqlite*; "
                 "chmod 0660 changed ledger.sqlite*; chmod 0640 lock")
    thread = threading.Thread(target=lambda: as_member(
        station, f"timeout 6 python3 {ATTACKER} {STATE} hold"))
    thread.start()
    time.sleep(1)
    station.need(f"systemctl start {UNIT}")
    modes = station.need(f"stat -c '%a %U %n' {STATE}/ledger.sqlite* {STATE}/lock")
    thread.join()
    verified = station.itactl("ledger verify")
    checks.that(
        "an upgrade makes a shared ledger the service's own, whoever has it open and locked",
        all(line.startswith("600 ita-reminderd ") for line in modes.splitlines())
        and station.show("ActiveState") == "active" and verified.returncode == 0
        and records(station)[:len(before)] == before
        and station.do(f"test -e {STATE}/changed").returncode != 0, [modes, verified.stdout])
    wait_for(lambda: station.show("ActiveState") == "active", 5)
