import Experiments

extension ClusterFolder {
  /// The page that says how to use the scripts and what they will take.
  var page: String {
    """
    # \(title): on a cluster

    Here are the scripts for `\(scenario)` in \(Self.parts(estimate.tasks)). On a cluster with Slurm:

    ```
    ./submit.sh
    squeue --me
    ```

    The merging waits until every part has ended well. Then `results/` holds the very files that `kith run` would have
    written on one machine, byte for byte. What stands behind `./submit.sh` goes to `sbatch`, such as `--account=health`.
    Without Slurm, `./parallel.sh` uses this machine, and `./parallel.sh 4/north,2/:` four processors of the machine
    `north` and two here (GNU parallel).

    ## What it will take

    | | |
    |---|---|
    | futures, in blocks | \(Digits.count(estimate.futures)), in \(Digits.count(estimate.blocks)) |
    | hours of one processor | \(Self.hours(estimate.coreHours * 3600)) |
    | from beginning to end, if all \(Digits.count(estimate.tasks)) run at once | \(Self.time(estimate.wall)) |
    | memory of a part | \(Self.size(estimate.memory)); \(Digits.count(estimate.limits.megabytes)) MB are asked for |
    | memory of the merging | \(Self.size(estimate.mergeMemory)); \(Digits.count(estimate.limits.mergeMegabytes)) MB are asked for |
    | on the disk, while both the parts and what they were put together to are there | \(Self.size(2 * estimate.bytes)) |

    This was worked out from a pilot on the machine that wrote this page: \(estimate.pilot.futures) futures of each option
    at \(estimate.pilot.trials.count == 1 ? "one site" : "\(estimate.pilot.trials.count) sites").

    | people | ties | one future of all options, one processor | kept |
    |---:|---:|---:|---:|
    \(estimate.pilot.trials.map(Self.row).joined(separator: "\n"))

    It is an estimate: another processor may be twice as fast or half as fast, and the scripts ask for three times the
    time and half as much memory again. A part that is broken off by its limit loses nothing but the block that it was at.

    ## If something goes wrong

    - *A part was killed, or its machine went down.* Slurm queues it again by itself, or `scontrol requeue JOB_PART` does; it
      goes on from what it has kept.
    - *A part failed.* `log/part-N.txt` says why. Mend it and give `./submit.sh` again: parts that are done are looked
      through in a moment.
    - *The merging ended with 66.* `log/merge.txt` names the parts that are not complete.
    - *The scenario or a map was changed meanwhile.* Futures of the old one are not used, and the merging says what is missing.

    ## Privacy

    The parts read the scenario and the maps where they are, by absolute paths; nothing of them was copied here. What the
    parts keep stands in `results/private`, which only you can open: it is about single people, without names or ids.
    Delete it when you need no more than the tables.
    \(mapped.isEmpty ? "All sites of this scenario are invented." : "**Some maps are of real people**, so whoever runs the cluster must be allowed to see them.")

    """
  }

  private static func parts(_ count: Int) -> String {
    count == 1 ? "one part" : "\(Digits.count(count)) parts"
  }

  private static func row(_ trial: Pilot.Trial) -> String {
    "| \(Digits.count(trial.people)) | \(Digits.count(trial.ties)) | \(time(trial.seconds))"
      + " | \(size(trial.bytes)) |"
  }

  /// "12 hours", "0.03 hours".
  static func hours(_ seconds: Double) -> String { "\(Digits.two(seconds / 3600)) hours" }

  /// "24 ms", "31 s", "12 min", "3.4 hours".
  static func time(_ seconds: Double) -> String {
    if seconds < 1 { return "\(Digits.two(seconds * 1000)) ms" }
    if seconds < 90 { return "\(Digits.two(seconds)) s" }
    if seconds < 5400 { return "\(Digits.two(seconds / 60)) min" }
    return hours(seconds)
  }

  /// "31 kB", "1.2 GB".
  static func size(_ bytes: Double) -> String {
    let units = [("TB", 1e12), ("GB", 1e9), ("MB", 1e6)]
    let (name, size) = units.first { bytes >= $0.1 } ?? ("kB", 1e3)
    return "\(Digits.two(bytes / size)) \(name)"
  }
}
