"""What the mail service makes of each real mailer when something is wrong with it: a table of answers."""

import time

from machine import Machine
from mailers import DOMAIN, MAILERS
from rig import wait_for
from station import SOCKET, Station

CLIENT = f"runuser -u ita-reminderd -- /usr/bin/python3 /rig/mail_client.py {SOCKET}"
KNOWN, UNKNOWN = f"itadmin@{DOMAIN}", f"nobody-of-that-name@{DOMAIN}"


def cases(mailer):
    """Name, what is done before and after it, envelope sender, recipient."""
    plain = (KNOWN, KNOWN)
    yield "success", "", "", *plain
    yield "unknown user of this machine", "", "", KNOWN, UNKNOWN
    yield "unknown domain", "", "", KNOWN, "someone@nowhere.invalid"
    yield "sender of an unknown domain", "", "", "someone@nowhere.invalid", KNOWN
    if mailer.service:
        yield ("its daemon is stopped", f"systemctl stop {mailer.service}",
               f"systemctl start {mailer.service}", *plain)
    if mailer.is_relay:
        yield "the relay is down", "systemctl stop rig-sink", "systemd-run -q --unit=rig-sink " \
            "/usr/bin/python3 /rig/smtp_sink.py 2525 /var/mail", *plain
    if mailer.spool:
        spool = mailer.spool
        yield "queue not writable", f"mount --bind -o ro {spool} {spool} && " \
            f"mount -o remount,ro,bind {spool}", f"umount {spool}", *plain
        owner = f"uid=$(stat -c %u {spool}),gid=$(stat -c %g {spool}),mode=$(stat -c %a {spool})"
        yield ("full disk", f"mount -t tmpfs -o size=4k,$(echo {owner}) tmpfs {spool} && "
               f"dd if=/dev/zero of={spool}/full bs=4k count=1 2>/dev/null", f"umount {spool}", *plain)
    yield "sendmail cannot be run", "chmod a-x $(readlink -f /usr/sbin/sendmail)", \
        "chmod a+x $(readlink -f /usr/sbin/sendmail)", *plain


def table(checks):
    from importlib.machinery import SourceFileLoader
    package = SourceFileLoader("real_package", str(__file__).replace("answers.py", "real-package")).load_module()
    rows = []
    with Machine() as machine:
        station = Station(machine)
        station.make_users()
        package.prepare(machine)
        machine.boot()
        package.the_sink(station)
        station.need(f"{package.APT} install /rig/ita-reminderd.deb")
        for mailer in MAILERS:
            package.install_mailer(station, mailer)
            time.sleep(1)
            for name, before, after, sender, recipient in cases(mailer):
                made = station.do(before) if before else None
                if made is not None and made.returncode != 0:
                    print(f"| {mailer.name} | {name} | cannot be tried: {made.stderr.strip()} |", flush=True)
                    continue
                begun = time.monotonic()
                done = station.do(f"{CLIENT} {sender} {recipient} 8", seconds=90)
                took = time.monotonic() - begun
                if after:
                    wait_for(lambda: station.do(after).returncode == 0, 10, 0.5)
                answer = (done.stdout or done.stderr).strip()
                rows.append((mailer.name, name, answer))
                print(f"| {mailer.name} | {name} | {answer[:160]} | {took:.1f} s |", flush=True)
    checks.that("every mailer takes a letter when all is well",
                sum(answer.startswith("accepted") for _, name, answer in rows if name == "success") == 6)
    broken = [row for row in rows if row[1] in ("queue not writable", "full disk", "sendmail cannot be run")]
    checks.that("no letter is taken for accepted that a mailer could not keep",
                not any(answer.startswith("accepted") for _, _, answer in broken), broken)
    checks.that("and none is given up for trouble that passes",
                not any(answer.startswith("rejected") for _, _, answer in broken), broken)
