"""A member of ita-officers who means harm, inside the machine: attacker.py STATE WHAT.

Prints what came of it as JSON. Each attempt was made against a version that let members append to the ledger
themselves.
"""

import fcntl
import json
import os
import socket
import sqlite3
import struct
import sys
import time

STATE, WHAT = sys.argv[1:3]
LEDGER = f"{STATE}/ledger.sqlite"


def tried(name, attempt):
    """`name: refused (why)`, or what it came to."""
    try:
        return name, f"done: {attempt()}"
    except (OSError, sqlite3.Error) as failure:
        return name, f"refused: {failure}"


def files():
    """Whatever the files themselves would let one do."""
    def forge():
        ledger = sqlite3.connect(LEDGER, timeout=0.2)
        ledger.execute("DROP TRIGGER event_is_never_changed")

    def read():
        return sqlite3.connect(f"file:{LEDGER}?mode=ro", uri=True, timeout=0.2).execute(
            "SELECT count(*) FROM event").fetchone()

    def locked(path):
        with open(path, "rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def replace():
        with open("/tmp/forged", "wb") as file:
            file.write(b"forged")
        os.rename("/tmp/forged", LEDGER)

    def unlinked(path):
        os.rename(path, path + ".old")

    found = [
        tried("forge", forge), tried("read", read), tried("replace", replace),
        tried("remove", lambda: os.unlink(LEDGER)),
        tried("a file of one's own", lambda: open(f"{STATE}/own", "wb")),
        tried("a link", lambda: os.symlink("/etc/passwd", f"{STATE}/changed")),
        tried("the socket's place", lambda: unlinked(f"{STATE}/control")),
    ]
    for name in ("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "lock"):
        path = f"{STATE}/{name}"
        found += [tried(f"empty {name}", lambda: os.truncate(path, 0)),
                  tried(f"fill {name}", lambda: open(path, "ab")),
                  tried(f"hold {name}", lambda: locked(path))]
    found.append(tried("fill ledger.witness", lambda: open(f"{STATE}/ledger.witness", "ab")))
    found.append(tried("fill the documents", lambda: open(f"{STATE}/documents/x", "wb")))
    return dict(found)


def frame(pairs, mark=b"ITAQ", version=1):
    body = b"".join(
        bytes([len(name)]) + name.encode() + struct.pack(">I", len(value.encode())) + value.encode()
        for name, value in pairs)
    return mark + bytes([version, 0, 0, 0]) + struct.pack(">I", len(body)) + body


def connect(wait=5):
    link = socket.socket(socket.AF_UNIX)
    link.settimeout(wait)
    link.connect(f"{STATE}/control")
    return link


def ask(request):
    """The fields of the answer; {} for none."""
    try:
        with connect() as link:
            try:
                link.sendall(request)
            except OSError:
                pass
            answer = b""
            try:
                while piece := link.recv(65536):
                    answer += piece
            except OSError:
                # What was not read of the request resets the connection behind the answer.
                if not answer:
                    raise
    except OSError as failure:
        return {"none": str(failure)}
    fields, rest = {}, answer[12:]
    while rest:
        name, rest = rest[1:1 + rest[0]].decode(), rest[1 + rest[0]:]
        length, rest = struct.unpack(">I", rest[:4])[0], rest[4:]
        fields[name], rest = rest[:length].decode(), rest[length:]
    return fields


DONE = [("language", "en"), ("wish", "record"), ("says", "done"), ("name", "M05"), ("round", "next"),
        ("result", ""), ("evidence", ""), ("date", "2025-03-07"), ("yes", "yes")]


def requests():
    """What the channel could be made to record that a member has no right to."""
    long = [(name, "x" * 2001 if name == "result" else value) for name, value in DONE]
    return {
        "a letter that never left": ask(frame([("language", "en"), ("wish", "record"),
                                               ("says", "claimed"), ("name", "M05")])),
        "a stamp of one's own": ask(frame(DONE + [("at", "1893456000")])),
        "another's name": ask(frame(DONE + [("actor", "superintendent")])),
        "another's name, as sudo says it": ask(frame(DONE + [("for", "superintendent")])),
        "a text as long as a book": ask(frame(long)),
        "a text longer than a request": ask(frame(DONE + [("evidence", "x" * 70000)])),
        "the clock": ask(frame([("language", "en"), ("wish", "confirm-clock"), ("comment", "x")])),
        "another ledger": ask(frame([("language", "en"), ("wish", "accept-ledger"), ("comment", "x")])),
        "other documents": ask(frame([("language", "en"), ("wish", "accept-documents"),
                                      ("digest", "x"), ("comment", "x")])),
        "a record of the daemon": ask(frame([("language", "en"), ("wish", "record"), ("says", "retract"),
                                             ("record", "1"), ("comment", "x"), ("yes", "yes")])),
        "silence for ever": ask(frame([("language", "en"), ("wish", "record"), ("says", "silence"),
                                       ("until", "2100-01-01"), ("comment", "x"), ("yes", "yes")])),
        "nonsense": ask(b"GET / HTTP/1.1\r\n\r\n"), "noise": ask(os.urandom(4096)),
        "four gigabytes": ask(b"ITAQ\x01\x00\x00\x00\xff\xff\xff\xff" + b"x" * 100000),
    }


def many():
    """Connections that say nothing, that read nothing, and that come without end, for three seconds."""
    held = []
    for number in range(60):
        try:
            link = connect(0.2)
            if number % 2:
                link.sendall(frame([("language", "en"), ("wish", "copy")]))
            held.append(link)
        except OSError:
            pass
    print("holding", flush=True)
    count, end = 0, time.monotonic() + 3
    while time.monotonic() < end:
        link = socket.socket(socket.AF_UNIX)
        link.setblocking(False)
        try:
            link.connect(f"{STATE}/control")
        except OSError:
            pass
        link.close()
        count += 1
    return {"connections": count}


def without_end():
    """Requests one after the other: how many are taken before it is too many."""
    request = frame([("language", "en"), ("wish", "record"), ("says", "reopen"), ("name", "M99"),
                     ("round", "next"), ("comment", "")])
    for number in range(1, 400):
        answer = ask(request)
        if answer.get("status") == "75":
            return {"taken": number, "said": answer["message"]}
        if "none" in answer:
            time.sleep(0.05)
    return {"taken": 400}


def hold():
    """Files of an older version, held open and locked until somebody kills this."""
    ledger = open(LEDGER, "r+b")
    lock = open(f"{STATE}/lock", "rb")
    fcntl.flock(lock, fcntl.LOCK_EX)
    fcntl.lockf(ledger, fcntl.LOCK_EX)
    print("holding", flush=True)
    time.sleep(4)
    # By now the service runs on files of its own.
    ledger.write(b"forged" * 1000)
    ledger.flush()
    print("forged", flush=True)
    time.sleep(30)
    return {}


if __name__ == "__main__":
    print(json.dumps({"files": files, "requests": requests, "many": many, "without-end": without_end,
                      "hold": hold}[WHAT]()))
