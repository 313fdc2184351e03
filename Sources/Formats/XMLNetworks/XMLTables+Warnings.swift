extension XMLTables {
  /// Says what was counted while the tables were filled.
  mutating func warn() {
    let hidden = network.store.hidden
    warn(
      hidden, "W-NET-HIDDEN", "invisible control character was taken out",
      "invisible control characters were taken out, the first on this line")
    warn(
      misplaced, "W-\(dialect.code)-DOMAIN",
      "value was left out: its \(dialect.key) is not meant for what has it",
      "values were left out: their \(dialect.key)s are not meant for what has them")
    warn(
      repeated, "W-\(dialect.code)-TWICE", "value is given twice; the last one counts",
      "values are given again; the last one counts")
    warn(
      missing, "W-\(dialect.code)-NAN", "value is NaN and was read as missing",
      "values are NaN and were read as missing")
    warn(
      infinite, "W-\(dialect.code)-INFINITE", "number is infinite and was kept as text",
      "numbers are infinite and were kept as text")
    let inside = network.nodes.filter { !$0.parent.isEmpty }
    if let first = inside.first {
      let count = "\(inside.count) \(inside.count == 1 ? "node stands" : "nodes stand")"
      builder.warn(
        "W-\(dialect.code)-NESTED",
        "\(count) inside of others; all of them were read as people, the outer ones too, and the column"
          + " \"group\" names the outer one", line: first.line,
        hint: "if the outer ones are groups and no people, take them out of the file")
    }
  }

  private mutating func warn(_ tally: LineTally, _ code: String, _ one: String, _ many: String) {
    guard tally.count > 0 else { return }
    builder.warn(
      code, tally.count == 1 ? "1 \(one)" : "\(tally.count) \(many)", line: tally.line)
  }
}
