"""One letter through the mail socket, as the daemon sends it, and the answer on standard output.

    python3 mail_client.py SOCKET SENDER RECIPIENT [SECONDS]

For the tests with real mailers: the same bytes as Sources/Sendmail/Wire.swift, written down once more.
"""

import socket
import struct
import sys

path, sender, recipient = sys.argv[1], sys.argv[2].encode(), sys.argv[3].encode()
seconds = int(sys.argv[4]) if len(sys.argv) > 4 else 10
message = (
    "From: " + sys.argv[2] + "\nTo: " + sys.argv[3] + "\nSubject: trial\n"
    "Date: Fri, 07 Mar 2025 08:30:00 +0700\nMessage-ID: <trial@rig.example>\n\nตัวอย่าง\n").encode()
with socket.socket(socket.AF_UNIX) as connection:
    connection.settimeout(seconds + 30)
    connection.connect(path)
    lengths = struct.pack(">IIII", seconds * 1000, len(sender), len(recipient), len(message))
    connection.sendall(b"ITAM\x01\0\0\0" + lengths + sender + recipient + message)
    answer = b""
    try:
        while part := connection.recv(65536):
            answer += part
    except ConnectionResetError:
        pass
if len(answer) < 12:
    sys.exit(f"no answer: {answer!r}")
verdict = ["?", "accepted", "deferred", "rejected", "unknown"][answer[5]]
print(f"{verdict}: {answer[12:].decode()}")
