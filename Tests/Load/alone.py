#!/usr/bin/env python3
"""Runs a command on a network that holds nothing but this computer: `Tests/Load/alone.py .ci/test --filter WorkshopTests`.

Afterwards the kernel says how many packets were meant for anybody else: there must be none, not even a question for a name.
Linux only, and only where a network of one's own may be made (as root); elsewhere it says so, and runs the command as it is.
"""
import ctypes
import fcntl
import os
import socket
import struct
import subprocess
import sys

NEW_NETWORK = 0x40000000  # CLONE_NEWNET
FLAGS_GET, FLAGS_SET, UP = 0x8913, 0x8914, 0x1  # SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP


def raise_loopback():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        name = struct.pack("16sH22x", b"lo", 0)
        flags = struct.unpack("16sH22x", fcntl.ioctl(one, FLAGS_GET, name))[1]
        fcntl.ioctl(one, FLAGS_SET, struct.pack("16sH22x", b"lo", flags | UP))


def homeless():
    """Packets for which there was no way: all that were not for this computer."""
    lines = [line.split() for line in open("/proc/net/snmp") if line.startswith("Ip:")]
    count = int(lines[1][lines[0].index("OutNoRoutes")])
    for line in open("/proc/net/snmp6") if os.path.exists("/proc/net/snmp6") else []:
        if line.startswith("Ip6OutNoRoutes"):
            count += int(line.split()[1])
    return count


def main(command):
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "unshare") or libc.unshare(NEW_NETWORK) != 0:
        print("skipped: a network of one's own cannot be made here; the command runs as it is")
        sys.exit(subprocess.run(command).returncode)
    raise_loopback()
    before = homeless()
    code = subprocess.run(command).returncode
    sent = homeless() - before
    print(f"packets meant for another computer: {sent}")
    sys.exit(code or (1 if sent else 0))


main(sys.argv[1:] or sys.exit("give the command"))
