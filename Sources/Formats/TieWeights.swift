import Diagnostics
import Documents

/// Turns the weights of a file into what a site knows: closeness or contacts (FORMATS §1.6).
///
/// One rule for all formats, where nobody says otherwise. A row of weight 0 says that there is no tie and
/// is left out. Weights that are all the same say nothing. Weights above 0 and up to 1 are closeness.
/// Anything else could be several things and is refused until it is said.
struct TieWeights {
  private let column: Int
  private let meaning: WeightMeaning?
  private var complaints: NetworkComplaints

  /// The ties with a column `strength` or `contacts_per_year` in the place of their weights.
  static func settle(
    _ ties: TextTable, column: Int, meaning: WeightMeaning?, _ findings: inout Findings
  ) -> TextTable {
    var weights = TieWeights(
      column: column, meaning: meaning, complaints: NetworkComplaints(file: ties.file))
    let table = weights.settled(ties)
    findings.add(contentsOf: weights.complaints.findings)
    return table
  }

  private init(column: Int, meaning: WeightMeaning?, complaints: NetworkComplaints) {
    self.column = column
    self.meaning = meaning
    self.complaints = complaints
  }

  private mutating func settled(_ ties: TextTable) -> TextTable {
    if meaning == WeightMeaning.none { return ties.edited(without: column) }
    var found = Findings()
    let cells = CSVNumberColumn(ties, column: column, findings: &found)
    complaints.add(found)
    var values = [Double?](repeating: nil, count: ties.rowCount)
    var zeros: [Int] = []
    for row in 0..<ties.rowCount {
      switch cells.content(row: row) {
      case .blank, .refused: break
      case .other: complainNoNumber(ties, row)
      case .number(let value):
        if value < 0 { complainNegative(ties, row) }
        if value == 0 { zeros.append(row) }
        values[row] = value
      }
    }
    // What has been complained of once should not be met again.
    guard complaints.problems == 0 else { return ties.edited(without: column) }
    let scale = decide(ties, values.compactMap { $0 }.filter { $0 > 0 })
    guard complaints.problems == 0 else { return ties.edited(without: column) }
    return table(ties, values, without: zeros, scale)
  }

  /// What the weights are divided by after a number is taken from them, and under which heading they go on.
  private typealias Scale = (heading: String, low: Double, width: Double)

  private mutating func decide(_ ties: TextTable, _ weights: [Double]) -> Scale? {
    switch meaning {
    case .strength: return ("strength", 0, 1)
    case .contacts: return ("contacts_per_year", 0, 1)
    case .scaled(let low, let high): return ("strength", low, high - low)
    case .some(.none): return nil
    case nil: break
    }
    guard let low = weights.min(), let high = weights.max() else { return nil }
    let heading = Rendering.cited(ties.columns[column])
    let place = SourcePlace(file: ties.file, field: ties.columns[column])
    if low == high {
      add(
        Finding(
          "W-NET-WEIGHT",
          "every tie has the weight \(shortest(low)), which says nothing about how close it is",
          at: place, hint: "if it is closeness all the same, say --weights strength"))
      return nil
    }
    if high <= 1 {
      add(
        Finding(
          "N-NET-WEIGHT",
          "the weights, \(shortest(low)) to \(shortest(high)), were taken as closeness", at: place,
          hint: "if they are something else, say --weights contacts or --weights none"))
      return ("strength", 0, 1)
    }
    add(
      Finding(
        "E-NET-WEIGHT",
        "the weights in \(heading) reach from \(shortest(low)) to \(shortest(high)), and could mean"
          + " several things", at: place,
        hint: "say which: --weights \"strength, from 0 to \(shortest(high))\", --weights contacts"
          + " (a year) or --weights none"))
    return nil
  }

  private mutating func table(
    _ ties: TextTable, _ values: [Double?], without zeros: [Int], _ scale: Scale?
  ) -> TextTable {
    var kept = Array(0..<ties.rowCount)
    if let first = zeros.first {
      let left = Set(zeros)
      kept.removeAll { left.contains($0) }
      add(
        Finding(
          "W-NET-ZERO",
          zeros.count == 1
            ? "1 row of weight 0 says that there is no tie; it was left out"
            : "\(zeros.count) rows of weight 0 say that there is no tie; they were left out",
          at: ties.place(row: first, column: column)))
    }
    guard let scale else { return ties.edited(rows: kept, without: column) }
    if case .scaled(let low, let high) = meaning {
      for row in kept {
        if let value = values[row], value <= low || value > high {
          complainOff(ties, row, low, high)
        }
      }
    }
    let new = TextTable.NewColumn(scale.heading) { row in
      values[row].map { shortest(($0 - scale.low) / scale.width) }
    }
    return ties.edited(rows: kept, without: column, columns: [new])
  }

  private mutating func add(_ finding: Finding) {
    var findings = Findings()
    findings.add(finding)
    complaints.add(findings)
  }

  private mutating func complainNoNumber(_ ties: TextTable, _ row: Int) {
    let text = ties.text(row: row, column: column)
    let fault = CSVNumberFault.words(for: text)
    complain(
      "E-NET-NUMBER", ties, row, "\(Rendering.cited(text)) is \(fault.what)",
      hint: fault.hint ?? "write a number, or say --weights none", value: text)
  }

  private mutating func complainNegative(_ ties: TextTable, _ row: Int) {
    complain(
      "E-NET-NEGATIVE", ties, row,
      "\(Rendering.cited(ties.text(row: row, column: column))) is negative, and a tie cannot be",
      hint: "leave such rows out, or say --weights none")
  }

  private mutating func complainOff(
    _ ties: TextTable, _ row: Int, _ low: Double, _ high: Double
  ) {
    complain(
      "E-NET-RANGE", ties, row,
      "\(Rendering.cited(ties.text(row: row, column: column))) is not above \(shortest(low)) and"
        + " at most \(shortest(high))", hint: "choose a scale that holds all weights")
  }

  private mutating func complain(
    _ code: String, _ ties: TextTable, _ row: Int, _ message: String, hint: String,
    value: String? = nil
  ) {
    complaints.complain(
      code, message, line: ties.line(row: row), field: ties.columns[column], hint: hint,
      value: value)
  }
}
