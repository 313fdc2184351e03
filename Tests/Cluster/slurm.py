#!/usr/bin/env python3
"""Starts a Slurm of one machine with two nodes, gives it what `kith cluster` writes, and gets in its way.

    python3 Tests/Cluster/slurm.py        as root, with Debian's packages slurm-wlm and munge

A task is killed and queued again, a node is drained and taken back, a task is killed for good and everything submitted
again. The merging must wait until all parts are there, and the results must be the bytes of one plain run. Where no Slurm
is installed or may be started, it says so and ends well: then nothing was tested. GNU parallel is tried where it is there.
"""
import argparse, hashlib, os, shutil, signal, socket, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TASKS = 6
SCENARIO = '''kith     = 1
title    = "Does an invitation help?"
question = "Does inviting people to a weekly group help service users?"
sites    = ["site0"]
[compare]
length       = "3 years"
main         = "wellbeing of service users"
worth_having = "0.1 points"
lines        = ["wellbeing of service users", "stigma"]
futures      = 16
seed         = 2011
[[option]]
name  = "Invite sixteen"
do    = "invite"
to    = "Tuesday group"
from  = "week 2"
who   = "16 service users at random"
until = "week 20"
cost  = "£30,000 per year"
'''
CONF = '''ClusterName=kithtest
SlurmctldHost={host}(127.0.0.1)
SlurmUser=slurm
AuthType=auth/munge
AuthInfo=socket={d}/munge/socket,cred_expire=5
SlurmctldPort={ports[0]}
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation={d}/state
SlurmdSpoolDir={d}/spool/%n
SlurmctldPidFile={d}/state/slurmctld.pid
SlurmdPidFile={d}/spool/%n/slurmd.pid
SlurmctldLogFile={d}/state/slurmctld.log
SlurmdLogFile={d}/spool/%n/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=1,sched_interval=1
MpiDefault=none
ReturnToService=2
KillWait=5
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=1 RealMemory=4000 State=UNKNOWN
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=1 RealMemory=4000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
'''


class Left(Exception):
    """Why nothing can be tested here."""


def say(words):
    print(f"slurm: {words}", flush=True)


def check(good, words):
    if not good:
        raise AssertionError(words)
    say(words)


def run(*words, **more):
    done = subprocess.run(words, capture_output=True, text=True, **more)
    if done.returncode:
        raise AssertionError(f"{' '.join(words)}: {done.returncode} {done.stdout} {done.stderr}")
    return done.stdout


def wait(what, seconds, until):
    end = time.time() + seconds
    while time.time() < end:
        found = until()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"waited {seconds} s in vain: {what}")


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Slurm:
    """One controller and two nodes on this machine, with keys of their own; nothing of the system's is read."""

    def __init__(self, folder):
        self.folder = folder
        self.pids = [f"{folder}/munge/pid", f"{folder}/state/slurmctld.pid"]
        self.pids += [f"{folder}/spool/{node}/slurmd.pid" for node in ("n1", "n2")]

    def start(self):
        needed = ["sbatch", "squeue", "scontrol", "slurmctld", "slurmd", "munged", "mungekey"]
        path = os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin"
        lacking = [name for name in needed if not shutil.which(name, path=path)]
        if lacking:
            raise Left(f"no {', '.join(lacking)} here; on Debian: apt-get install slurm-wlm munge")
        if os.geteuid() != 0:
            raise Left("only root can start a Slurm")
        os.environ["PATH"] = path
        host = os.uname().nodename.split(".")[0]
        for place in ("state", "munge", "spool/n1", "spool/n2"):
            os.makedirs(f"{self.folder}/{place}")
        os.chmod(self.folder, 0o755)
        shutil.chown(f"{self.folder}/state", "slurm", "slurm")
        shutil.chown(f"{self.folder}/munge", "munge", "munge")
        os.chmod(f"{self.folder}/munge", 0o755)
        with open(f"{self.folder}/slurm.conf", "w", encoding="utf-8") as file:
            file.write(CONF.format(d=self.folder, host=host, ports=free_ports(3)))
        os.environ["SLURM_CONF"] = f"{self.folder}/slurm.conf"
        m = f"{self.folder}/munge"
        try:
            self.quiet("su", "-s", "/bin/sh", "munge", "-c", f"mungekey --create --keyfile={m}/key")
            self.quiet("su", "-s", "/bin/sh", "munge", "-c",
                       f"munged --key-file={m}/key --socket={m}/socket --pid-file={m}/pid"
                       f" --log-file={m}/log --seed-file={m}/seed")
            self.quiet("slurmctld")
            for node in ("n1", "n2"):
                self.quiet("slurmd", "-N", node)
            wait("both nodes are idle", 60, lambda: self.quiet("sinfo", "-h", "-N", "-o", "%t").split()
                 == ["idle", "idle"])
        except (AssertionError, LookupError, OSError) as error:
            raise Left(f"it does not start here: {error}") from error

    @staticmethod
    def quiet(*words):
        """The output goes to a file: those that stay in the background would keep a pipe open."""
        with tempfile.TemporaryFile("w+") as file:
            code = subprocess.run(words, stdout=file, stderr=file, stdin=subprocess.DEVNULL).returncode
            file.seek(0)
            text = file.read()
        if code:
            raise AssertionError(f"{' '.join(words)}: {code} {text}")
        return text

    def stop(self):
        for path in reversed(self.pids):
            try:
                with open(path, encoding="utf-8") as file:
                    os.kill(int(file.read()), signal.SIGTERM)
            except (OSError, ValueError):
                pass
        for path in self.pids:
            for _ in range(100):
                if not os.path.exists(path):
                    break
                time.sleep(0.1)


def jobs(job):
    """What the queue says of a job: {task: (state, node, why it waits)}; task 0 where it is no array."""
    out = run("squeue", "-h", "-r", "-t", "all", "-j", job, "-o", "%K|%T|%N|%r")
    rows = [line.split("|") for line in out.splitlines()]
    return {int(row[0]) if row[0].isdigit() else 0: tuple(row[1:]) for row in rows}


def digest(folder):
    names = sorted(name for name in os.listdir(folder) if name != "private")
    return [(n, hashlib.sha256(open(f"{folder}/{n}", "rb").read()).hexdigest()) for n in names]


def submit(folder):
    words = run(f"{folder}/submit.sh")
    parts, merge = [word.rstrip(",.") for word in words.split() if word.rstrip(",.").isdigit()][:2]
    return parts, merge


def running(parts):
    return {task: node for task, (state, node, _) in jobs(parts).items() if state == "RUNNING"}


def kept(folder, part):
    """Bytes that a part has kept so far."""
    path = f"{folder}/results/private/futures-{part}-of-{TASKS}.store"
    return sum(os.path.getsize(path + end) for end in ("", "-wal") if os.path.exists(path + end))


def at_work(parts, folder):
    """A part that is running and has kept something."""
    return [task for task in running(parts) if kept(folder, task) > 200_000]


def finish(parts, merge, folder):
    """Waits for the end; the merging must not begin before every part has ended."""
    def done():
        states = [state for state, _, _ in jobs(parts).values()]
        state = jobs(merge)[0][0]
        if any(one in ("PENDING", "RUNNING", "COMPLETING", "REQUEUED") for one in states):
            if state != "PENDING" or os.path.exists(f"{folder}/results/manifest.json"):
                raise AssertionError(f"the merging is {state} while the parts are {states}")
        return state if state not in ("PENDING", "RUNNING", "COMPLETING", "CONFIGURING") else None
    state = wait("the merging ends", 900, done)
    log = f"{folder}/log/merge.txt"
    words = open(log, encoding="utf-8").read() if os.path.exists(log) else ""
    check(state == "COMPLETED", f"the merging has ended: {state} {words if state != 'COMPLETED' else ''}")
    return words


def log(folder, part):
    return open(f"{folder}/log/part-{part}.txt", encoding="utf-8").read()


def disturbed(folder, whole):
    parts, merge = submit(folder)
    say(f"submitted {TASKS} parts and the merging")
    first = wait("a part at work", 120, lambda: at_work(parts, folder))[0]
    check(jobs(merge)[0][0] == "PENDING" and jobs(merge)[0][2] == "Dependency",
          "the merging is held back: Dependency")
    run("scontrol", "requeue", f"{parts}_{first}")
    wait("it is queued again", 60, lambda: jobs(parts)[first][0] == "PENDING")
    say(f"part {first} was killed at {kept(folder, first)} bytes and queued again")

    run("scontrol", "update", "NodeName=n2", "State=DRAIN", "Reason=test")
    wait("n2 is drained", 300, lambda: run("sinfo", "-h", "-n", "n2", "-o", "%t").strip() == "drain")
    for _ in range(10):
        check_quietly("n2" not in running(parts).values(), "a part on a node that is drained")
        time.sleep(0.2)
    waiting = [task for task, (state, _, _) in jobs(parts).items() if state == "PENDING"]
    check(bool(waiting), f"n2 is drained and takes nothing while {len(waiting)} parts wait")
    run("scontrol", "update", "NodeName=n2", "State=RESUME")
    wait("n2 works again", 120, lambda: "n2" in running(parts).values())
    say("n2 was resumed and works again")

    finish(parts, merge, folder)
    check("futures were there already" in log(folder, first), f"part {first} went on from what it had kept")
    check(digest(f"{folder}/results") == whole, "the results are those of a plain run, byte for byte")


def check_quietly(good, words):
    if not good:
        raise AssertionError(words)


def failed(folder, whole):
    """A part killed for good: the merging is called off, and submitting again goes on."""
    parts, merge = submit(folder)
    victim = wait("a part at work", 120, lambda: at_work(parts, folder))[0]
    process = [int(pid) for pid in os.listdir("/proc") if pid.isdigit() and is_part(pid, victim, folder)]
    os.kill(process[0], signal.SIGKILL)
    wait("the part has failed", 60, lambda: jobs(parts)[victim][0] == "FAILED")
    state = wait("the merging is called off", 300,
                 lambda: (jobs(merge).get(0) or ("gone",))[0] not in ("PENDING", "RUNNING") and
                 (jobs(merge).get(0) or ("gone",))[0])
    check(not os.path.exists(f"{folder}/results/manifest.json"),
          f"part {victim} was killed for good, and the merging called off ({state})")
    wait("the other parts end", 600, lambda: all(
        one[0] not in ("PENDING", "RUNNING", "COMPLETING") for one in jobs(parts).values()))
    finish(*submit(folder), folder)
    check("futures were there already" in log(folder, victim), "submitted again, it went on")
    check(digest(f"{folder}/results") == whole, "the results are those of a plain run, byte for byte")


def is_part(pid, part, folder):
    try:
        words = open(f"/proc/{pid}/cmdline", "rb").read().decode().split("\0")
        return f"{part}/{TASKS}" in words and os.readlink(f"/proc/{pid}/cwd") == folder
    except OSError:
        return False


def in_parallel(folder, whole):
    if not shutil.which("parallel"):
        return say("no GNU parallel here: ./parallel.sh left out")
    run(f"{folder}/parallel.sh", env=dict(os.environ, HOME=folder))
    check(digest(f"{folder}/results") == whole, "./parallel.sh makes the same bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/kith"))
    program = parser.parse_args().program
    base = os.path.realpath(tempfile.mkdtemp(prefix="kith-slurm-"))
    slurm, work = Slurm(f"{base}/slurm"), f"{base}/my work"
    os.chmod(base, 0o755)
    try:
        slurm.start()
        os.mkdir(work)
        shutil.copytree(os.path.join(ROOT, "Tests/Fixtures/site0"), f"{work}/site0")
        with open(f"{work}/small.toml", "w", encoding="utf-8") as file:
            file.write(SCENARIO)

        def kith(*words):
            return run(program, *words, cwd=work)

        begun = time.time()
        kith("run", "small.toml", "--futures", "640", "--threads", "1", "--no-store", "--quiet", "--out", "try")
        # A part shall take some seconds, so that one can be met at work.
        futures = int(640 * TASKS * 6 / max(0.05, time.time() - begun) / 64) * 64
        futures = str(min(50_000, max(1280, futures)))
        kith("run", "small.toml", "--futures", futures, "--no-store", "--quiet", "--out", "whole")
        whole = digest(f"{work}/whole")
        for name in ("one", "two", "three"):
            words = kith("cluster", "small.toml", "--futures", futures, "--tasks", str(TASKS), "--to", name)
        say(words.splitlines()[0])
        disturbed(f"{work}/one", whole)
        failed(f"{work}/two", whole)
        in_parallel(f"{work}/three", whole)
        say("passed")
    except Left as why:
        say(f"LEFT OUT, nothing was tested: {why}")
    except AssertionError as error:
        say(f"FAILED: {error}")
        sys.exit(1)
    finally:
        slurm.stop()
        shutil.rmtree(base, ignore_errors=True)


main()
