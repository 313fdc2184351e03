import Diagnostics
import Diffusion
import Disclosure
import Documents
import Experiments

/// A table of a run as it is shared: rows of groups that may not be shown are gone, numbers of people and
/// levels at the start go by the rule, levels and single futures have no more digits than those, averages over
/// futures have four.
struct SharedTable {
  let file: SharedFile
  let table: TextTable
  let groups: SharedGroups
  let counts: SharedCounts
  let starts: SharedStarts

  /// Rows that were left out, and cells of rows that stayed.
  private(set) var omittedRows = 0
  private(set) var omittedCells = 0

  init(
    _ file: SharedFile, _ table: TextTable, _ groups: SharedGroups, _ counts: SharedCounts,
    _ starts: SharedStarts
  ) {
    self.file = file
    self.table = table
    self.groups = groups
    self.counts = counts
    self.starts = starts
  }

  /// The table; a column that is not there is left out.
  mutating func bytes() -> [UInt8] {
    let columns = file.columns.compactMap { name, use in
      table.column(named: name).map { (name: name, use: use, index: $0) }
    }
    var writer = CSVWriter(columns: columns.map(\.name))
    for row in 0..<table.rowCount {
      let key = key(row)
      guard groups.isShown(site: key.site, outcome: key.outcome, group: key.group) else {
        omittedRows += 1
        continue
      }
      writer.row(columns.map { cell(row, $0.index, $0.use, key) })
    }
    return writer.bytes
  }

  private struct Key {
    let site, outcome, group: String
    let week: Int
  }

  private func key(_ row: Int) -> Key {
    func text(_ name: String) -> String {
      table.column(named: name).map { table.text(row: row, column: $0) } ?? ""
    }
    return Key(
      site: text("site"), outcome: text("outcome"), group: text("group"),
      week: Int(text("week")) ?? 0)
  }

  private mutating func cell(_ row: Int, _ column: Int, _ use: SharedFile.Column, _ key: Key)
    -> CSVCell
  {
    let text = table.text(row: row, column: column)
    if text.isEmpty { return .blank }
    let start = starts.value(site: key.site, outcome: key.outcome, group: key.group)
    switch use {
    case .plain: return .numeral(text)
    case .people:
      guard let people = Int(text), let shown = counts.text(people, at: key.site) else {
        return hide()
      }
      return .numeral(shown)
    case .start: return start.map { .number($0) } ?? hide()
    case .level:
      guard start != nil || !starts.isFact(key.outcome) else { return hide() }
      // What the first row of a course says is a fact, not an average over futures.
      guard key.week > 0 else {
        return table.columns[column] == "mean" ? start.map { .number($0) } ?? .blank : .blank
      }
      return coarse(text, key.outcome)
    case .oneFuture: return coarse(text, key.outcome)
    case .futures: return number(text)
    }
  }

  private mutating func hide() -> CSVCell {
    omittedCells += 1
    return .blank
  }

  /// A number with the digits that a level at the start has: whole percents of people, two digits of a figure
  /// of the network, three of anything else. With more, a share of people would tell of how many.
  private func coarse(_ text: String, _ outcome: String) -> CSVCell {
    guard case .number(let value)? = NumberCell(text) else { return .numeral(text) }
    let known = Outcomes.named(outcome)
    if known?.theme == .network { return .number(Digits.rounded(value, 2)) }
    if known?.isPercentage ?? false { return .number((value * 100).rounded() / 100) }
    return .number(Digits.rounded(value, 3))
  }

  private func number(_ text: String) -> CSVCell {
    guard case .number(let value)? = NumberCell(text) else { return .numeral(text) }
    return .number(Digits.rounded(value, 4))
  }

  /// A cell of a number.
  private enum NumberCell {
    case number(Double)

    init?(_ text: String) {
      guard CSVNumber.isNumber(text), let value = Double(text), value.isFinite else { return nil }
      self = .number(value)
    }
  }
}
