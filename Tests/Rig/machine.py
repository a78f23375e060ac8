"""A machine to throw away: a real systemd in systemd-nspawn over an overlay of this machine's own root.

Nothing is downloaded but what is installed in it, nothing is kept, and what it writes goes to a tmpfs.
All mounts live in a mount namespace of our own, and a janitor outlives this process, so that even after
SIGKILL nothing is left behind.
"""

import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

from rig import Broken, Skipped, wait_for

ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/root",
}
LIBC = ctypes.CDLL(None, use_errno=True)

# Waits until its standard input ends, which is when the process that holds the other end has ended.
JANITOR = """
read -r leader || exit 0
read -r _
kill -KILL "$leader"
folder=$1
shift
sleep 0.5
umount -R "$folder"
rmdir "$folder"
for group; do find "$group" -depth -type d -exec rmdir {} +; done
"""

# Boots only what the tests need, whatever else the machine below is set up to start.
TARGET = """[Unit]
Description=The machine is up
Requires=basic.target
After=basic.target
AllowIsolate=yes
"""


class Machine:
    """Use with `with`: mounted on entry, taken down on exit, however that comes."""

    def __init__(self, lower="/"):
        self.lower = pathlib.Path(lower)
        if os.geteuid() != 0:
            raise Skipped("booting a systemd needs root")
        if not shutil.which("systemd-nspawn"):
            raise Skipped("no systemd-nspawn (Debian package systemd-container)")
        self.name = f"ita-rig-{os.getpid()}"
        self.process = None
        self.leader = None
        self.janitor = None
        self.groups = []

    def __enter__(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, lambda number, _: (_ for _ in ()).throw(Broken(f"signal {number}")))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ita-rig-"))
        try:
            self._mount()
            self._make_groups()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _mount(self):
        clone_newns = 0x00020000
        if LIBC.unshare(clone_newns) != 0:
            raise Skipped("no mount namespace: " + os.strerror(ctypes.get_errno()))
        run("mount", "--make-rprivate", "/")
        run("mount", "-t", "tmpfs", "-o", "size=2G,mode=755", "ita-rig", self.folder)
        self.root, self.upper, work = (self.folder / name for name in ("root", "upper", "work"))
        for part in (self.root, self.upper, work):
            part.mkdir()
        # systemd renames folders of the lower layer, which overlayfs refuses without redirect_dir.
        options = f"redirect_dir=on,lowerdir={self.lower},upperdir={self.upper},workdir={work}"
        made = subprocess.run(
            ["mount", "-t", "overlay", "overlay", "-o", options, self.root],
            stderr=subprocess.PIPE, text=True)
        if made.returncode != 0:
            raise Skipped("no overlay of the root: " + made.stderr.strip())
        # Nothing of the lower machine's disks, journal or identity.
        self.write("/etc/fstab", "")
        self.write("/etc/machine-id", os.urandom(16).hex() + "\n")
        self.write("/etc/hostname", "station\n")
        self.write("/etc/hosts", "127.0.0.1 localhost station\n::1 localhost\n")
        self.write("/etc/systemd/system/rig.target", TARGET)
        self.write("/etc/systemd/journald.conf.d/rig.conf", "[Journal]\nStorage=volatile\n")
        # nspawn mounts the version 1 controllers read-only, and systemd then sets no limits at all.
        self.write(
            "/rig-init",
            "#!/bin/sh\nfor controller in pids memory cpu cpuacct; do\n"
            '    mount -o remount,bind,rw "/sys/fs/cgroup/$controller" 2>/dev/null\ndone\n'
            "exec /lib/systemd/systemd --unit=rig.target\n", 0o755)

    def _make_groups(self):
        """A cgroup of our own in each hierarchy: with --keep-unit nspawn works below its caller's, and
        would otherwise meet other machines there, or move processes that are not ours."""
        for line in pathlib.Path("/proc/self/mounts").read_text().splitlines():
            _, place, kind, options, *_ = line.split()
            if kind == "cgroup2" or kind == "cgroup" and any(
                    name in options.split(",")
                    for name in ("name=systemd", "pids", "memory", "cpu", "cpuacct")):
                group = pathlib.Path(place) / self.name
                try:
                    group.mkdir()
                except OSError:
                    continue
                self.groups.append(group)

    def _nspawn(self, *arguments, **options):
        def enter():
            for group in self.groups:
                (group / "cgroup.procs").write_text(str(os.getpid()))
            pr_set_pdeathsig = 1
            LIBC.prctl(pr_set_pdeathsig, signal.SIGKILL)

        command = ["systemd-nspawn", "-q", "-D", self.root, "-M", self.name, "--register=no",
                   "--keep-unit", "--link-journal=no"]
        return subprocess.Popen([*command, *arguments], preexec_fn=enter, **options)

    def write(self, path, text, mode=0o644):
        """Writes a file of the machine; usable before it boots and after."""
        file = self.path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        # A link would lead out of the machine.
        if file.is_symlink():
            file.unlink()
        file.write_text(text)
        file.chmod(mode)

    def path(self, path):
        """A file of the machine as seen from outside; not for what its own tmpfs mounts hide."""
        return self.root / path.lstrip("/")

    def install(self, packages, script=""):
        """Installs Debian packages before the boot, with the network of the machine below."""
        self.write("/usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n", 0o755)
        self.write(
            "/rig-install",
            "#!/bin/sh\nset -e\nexport DEBIAN_FRONTEND=noninteractive\n"
            f'install="apt-get install -y -qq --no-install-recommends {packages}"\n'
            # The lists may be missing or old; fetching them costs more than trying. And the machine
            # below may have been caught in the middle of an installation of its own.
            "$install || { dpkg --configure -a; apt-get update -qq; $install; }\n" + script, 0o755)
        proxies = [f"--setenv={name}={value}" for name, value in os.environ.items()
                   if name.lower() in ("http_proxy", "https_proxy", "no_proxy")]
        process = self._nspawn(
            "--pipe", "--resolv-conf=replace-host", *proxies, "/bin/sh", "/rig-install",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        output = process.communicate()[0]
        for file in ("/usr/sbin/policy-rc.d", "/rig-install"):
            self.path(file).unlink()
        if process.returncode != 0:
            print(output[-2000:])
            raise Skipped(f"cannot install {packages}")

    def boot(self):
        """Starts systemd and waits until its target is reached."""
        console = open(self.folder / "console", "w")
        self.process = self._nspawn(
            "--private-network", "--console=pipe", "--kill-signal=SIGRTMIN+3", "/rig-init",
            stdin=subprocess.DEVNULL, stdout=console, stderr=console, start_new_session=True)
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")

        def is_up():
            if self.process.poll() is not None:
                raise Broken("no boot: " + (self.folder / "console").read_text()[-2000:])
            child = children.read_text().split()
            if child and pathlib.Path(f"/proc/{child[0]}/comm").read_text() == "systemd\n":
                self.leader = int(child[0])
                return self.do("systemctl is-active rig.target").stdout == "active\n"
            return False

        if not wait_for(is_up, 60, pause=0.05):
            raise Broken("the boot does not end: " + (self.folder / "console").read_text()[-2000:])
        self.janitor = subprocess.Popen(
            ["/bin/sh", "-c", JANITOR, "janitor", self.folder, *self.groups], cwd="/", text=True,
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        self.janitor.stdin.write(f"{self.leader}\n")
        self.janitor.stdin.flush()

    def do(self, command, environment=None, seconds=60):
        """Runs a shell command inside and returns what it said."""
        enter = ["nsenter", "-t", str(self.leader), "-m", "-u", "-i", "-n", "-p", "-C", "-r", "-w"]
        try:
            return subprocess.run(
                [*enter, "--", "/bin/sh", "-c", command], env=ENVIRONMENT | (environment or {}),
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                timeout=seconds, cwd="/")
        except subprocess.TimeoutExpired:
            raise Broken(f"'{command}' takes more than {seconds} s") from None

    def show(self, unit, name):
        """One property of a unit."""
        return self.do(f"systemctl show -P {name} {unit}").stdout.strip()

    def written_since(self, stamp):
        """Files of the machine's disk that were made or changed after a moment, without its tmpfs."""
        found = []
        for folder, _, names in os.walk(self.upper):
            for name in names:
                status = os.lstat(os.path.join(folder, name))
                if max(status.st_mtime, status.st_ctime) > stamp:
                    found.append("/" + os.path.relpath(os.path.join(folder, name), self.upper))
        return sorted(found)

    def __exit__(self, *_):
        if self.janitor:
            # First of all, because afterwards the leader's number may be another process's.
            self.janitor.kill()
            self.janitor.wait()
        if self.process and self.process.poll() is None:
            if self.leader:
                # The leader's own signal for it: quicker than asking systemctl, and needs no bus.
                os.kill(self.leader, signal.SIGRTMIN + 4)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        subprocess.run(["umount", "-R", self.folder], stderr=subprocess.DEVNULL)
        for group in self.groups:
            wait_for(lambda group=group: remove_group(group), 2)
        # Empty by now; a mount that would not go must not have its files deleted through it.
        os.rmdir(self.folder)


def remove_group(group):
    for folder, _, _ in os.walk(group, topdown=False):
        try:
            os.rmdir(folder)
        except OSError:
            pass
    return not group.exists()


def run(*command):
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise Skipped(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
