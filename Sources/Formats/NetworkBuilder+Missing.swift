extension NetworkBuilder {
  /// Says that cells of a matrix hold marks for missing values, and that people without any answer were not asked.
  mutating func warnOfMissing(_ missing: LineTally, silent people: Int) {
    guard missing.count > 0 else { return }
    let cells =
      missing.count == 1
      ? "1 cell is marked as missing; it counts as no tie"
      : "\(missing.count) cells are marked as missing; they count as no tie"
    let silent =
      people == 0
      ? ""
      : ", and \(people) \(people == 1 ? "person" : "people") without any answer as not interviewed"
    warn("W-NET-MISSING", cells + silent, line: missing.line)
  }
}
