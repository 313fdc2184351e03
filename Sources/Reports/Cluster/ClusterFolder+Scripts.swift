extension ClusterFolder {
  private var asked: String { words.map { " " + $0 }.joined() }

  private var setting: String {
    """
    kith=${KITH:-\(ShellWords.quoted(program))}
    scenario=\(ShellWords.quoted(scenario))
    """
  }

  private func head(_ name: String, _ memory: Int, _ minutes: Int, _ processors: Int) -> String {
    let place = partition.map { "#SBATCH --partition=\($0)\n" } ?? ""
    return """
      #!/bin/bash
      #SBATCH --job-name=\(name)
      #SBATCH --cpus-per-task=\(processors)
      #SBATCH --mem=\(memory)M
      #SBATCH --time=\(minutes)
      #SBATCH --requeue
      #SBATCH --open-mode=append
      \(place)
      """
  }

  /// The array job: one task a part.
  var array: String {
    let limits = estimate.limits
    return head("kith", limits.megabytes, limits.minutes, estimate.processors) + """
      #SBATCH --array=1-\(estimate.tasks)
      #SBATCH --output=log/part-%a.txt
      # Works out one part of the run. A task that was killed and is queued again goes on from what it has kept.
      set -u
      cd "${SLURM_SUBMIT_DIR:-.}" || exit 66
      \(setting)
      part=${SLURM_ARRAY_TASK_ID:?submit this with ./submit.sh}
      code=75
      for try in 1 2 3 4 5 6 7 8 9 10; do
        "$kith" run "$scenario"\(asked) --shard "$part/\(estimate.tasks)" --out results \\
          --threads "${SLURM_CPUS_PER_TASK:-\(estimate.processors)}"
        code=$?
        # 75: what was killed still has the store; it lets go when its machine notices.
        [ "$code" = 75 ] || break
        sleep 30
      done
      exit "$code"

      """
  }

  /// The job that waits for all parts.
  var merge: String {
    let limits = estimate.limits
    return head("kith-merge", limits.mergeMegabytes, limits.mergeMinutes, 1) + """
      #SBATCH --output=log/merge.txt
      # Puts the parts together; says what is missing, if anything is, and then writes no table.
      cd "${SLURM_SUBMIT_DIR:-.}" || exit 66
      \(setting)
      exec "$kith" merge "$scenario" results\(asked) --out results --threads 1

      """
  }

  /// Hands both to Slurm.
  var submit: String {
    """
    #!/bin/bash
    # Hands the run to Slurm; what stands behind goes to sbatch: ./submit.sh --account=health
    set -eu
    cd "$(dirname "$0")"
    mkdir -p log
    parts=$(sbatch --parsable "$@" array.sh)
    merge=$(sbatch --parsable --dependency="afterok:${parts%%;*}" --kill-on-invalid-dep=yes "$@" merge.sh)
    echo "Parts: job $parts. Merging: job $merge, once every part has ended well. See both with: squeue --me"

    """
  }

  /// For a few machines without a Slurm.
  var parallel: String {
    """
    #!/bin/bash
    # Works the parts out with GNU parallel, then puts them together.
    #   ./parallel.sh               on this machine, one part for every \(processorsInWords)
    #   ./parallel.sh 4/north,2/:   four at a time on the machine north and two here
    set -eu
    cd "$(dirname "$0")"
    mkdir -p log
    \(setting)
    parallel --quote --jobs \(max(1, 100 / estimate.processors))% --sshlogin "${1:-:}" --workdir "$PWD" --retries 3 \\
      --joblog log/parallel.txt \\
      "$kith" run "$scenario"\(asked) --shard {}/\(estimate.tasks) --out results --threads \(estimate.processors) \\
      ::: $(seq \(estimate.tasks))
    exec "$kith" merge "$scenario" results\(asked) --out results

    """
  }

  private var processorsInWords: String {
    estimate.processors == 1 ? "processor" : "\(estimate.processors) processors"
  }
}
