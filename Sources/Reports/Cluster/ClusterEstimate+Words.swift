import Documents

extension ClusterEstimate {
  /// Two lines for the screen.
  public var words: String {
    let parts = tasks == 1 ? "one part" : "\(Digits.count(tasks)) parts"
    return
      "\(Digits.count(futures)) futures take about \(ClusterFolder.hours(coreHours * 3600)) of one"
      + " processor like this one: \(ClusterFolder.time(wall)) in \(parts) at once.\n"
      + "A part takes \(ClusterFolder.size(memory)) of memory, the merging"
      + " \(ClusterFolder.size(mergeMemory)), all together \(ClusterFolder.size(2 * bytes)) on the disk."
  }

  /// The figures, for machines.
  public var json: JSONText {
    .object([
      ("tasks", .integer(tasks)), ("processors", .integer(processors)),
      ("blocks", .integer(blocks)), ("futures", .integer(futures)),
      ("core_hours", .number(coreHours)), ("wall_seconds", .number(wall)),
      ("start_seconds", .number(start)), ("memory_bytes", .number(memory.rounded())),
      ("merge_memory_bytes", .number(mergeMemory.rounded())),
      ("store_bytes", .number(bytes.rounded())),
      (
        "pilot",
        .array(
          pilot.trials.map { trial in
            .object([
              ("people", .integer(trial.people)), ("ties", .integer(trial.ties)),
              ("seconds_per_future", .number(trial.seconds)),
              ("bytes_per_future", .number(trial.bytes)),
            ])
          })
      ),
    ])
  }
}
