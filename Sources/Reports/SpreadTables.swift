import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// Who changed: a row an option, from those it reached itself outwards.
  func addSpread(to document: inout Document) {
    guard let outcome = report.main.spreadOutcome,
      let rows = report.spread?.rows.filter({
        $0.outcome == outcome && $0.site == scope && $0.week == lastWeek && $0.hasPeers
          && $0.who == .everyone
      }), !rows.isEmpty
    else { return }
    let words = SpreadWords(outcome)
    document.heading(2, "Who changed: \(outcome), \(everywhere), week \(lastWeek)")
    document.paragraph(
      "Each person is compared with the same person in the same future as now. “Reached” are those"
        + " whom the option itself reached, in that future; the others are then shown by how many steps"
        + " on the map they are from the nearest of them.\(words.importantChange) Each person counts"
        + " once. “All change” is what the option changes in all, for every 1 that it changes among"
        + " those reached: 1 if nothing spills over.")
    let shown = Self.shownMeasures(rows)
    let columns =
      [Document.Column(heading: "Option")]
      + shown.map { Document.Column(heading: PlainWords.sentence(SpreadCSV.name($0))) }
      + [Document.Column(heading: "All change, per 1 of theirs", isNumber: true)]
    document.table(
      columns,
      report.options.map { option in
        let own = rows.filter { $0.option == option.name }
        let reachesSomebody = own.contains { $0.measure == .reached && $0.people > 0 }
        return [Document.Cell(option.name)]
          + shown.map { measure in
            if case .away = measure, !reachesSomebody { return "–" }
            return words.cell(own.first { $0.measure == measure })
          } + [words.multiplier(own.first { $0.measure == .multiplier })]
      })
    let random = report.options.filter { option in
      report.spread?.allocations.contains { $0.option == option.name && $0.effect != nil } ?? false
    }
    let names = PlainWords.list(random.map { "“\($0.name)”" })
    document.paragraph(
      Words(
        "Service users and other residents apart, every site and week"
          + (random.isEmpty ? "" : ", and what the offer itself does under \(names),")
          + " are in spread.csv."))
  }
}

extension ComparisonDocument {
  /// Those reached, all others, and the distances at which there is anybody.
  private static func shownMeasures(_ rows: [SpreadRow]) -> [SpreadRow.Measure] {
    let reaching = Set(
      rows.filter { $0.measure == .reached && $0.people > 0 }.map(\.option))
    return [.reached, .others]
      + StepsAway.allCases.dropFirst().map { .away($0) }.filter { measure in
        rows.contains {
          $0.measure == measure && $0.people > 0 && reaching.contains($0.option)
        }
      }
  }
}

extension OutcomeLine {
  /// The outcome of single persons that a line is about; nil where it is about none.
  var spreadOutcome: String? {
    let names = PersonValue.allCases.map(\.outcome)
    return names.first { outcome == $0 } ?? (outcome == "wellbeing gap" ? "wellbeing" : nil)
  }
}

/// How the numbers of a spread are said.
struct SpreadWords {
  private let outcome: Outcome?

  init(_ name: String) { outcome = Outcomes.named(name) }

  /// " In brackets: people who gain or lose 1 point or more."
  var importantChange: String {
    guard let least = outcome?.importantChange else { return "" }
    let unit = least == 1 ? "point" : outcome?.unit ?? ""
    return " “Gain” and “lose” count people who are better or worse by"
      + " \(Digits.short(least, atMost: 3)) \(unit) or more."
  }

  /// "0.41 higher", "112 people", "18 gain, 3 lose".
  func cell(_ row: SpreadRow?) -> Document.Cell {
    guard let row, row.people > 0 else { return "nobody" }
    guard let value = row.value, let error = row.standardError else { return "under 5 people" }
    let decimals = Digits.decimals(standardError: error, atMost: outcome?.decimals ?? 3)
    let size = Digits.fixed(abs(value), decimals: decimals)
    let isNone = Digits.isZero(value, decimals: decimals)
    let people = "\(Digits.fixed(row.people, decimals: 0)) people"
    return Document.Cell(
      value == 0 && error == 0
        ? "exactly the same" : isNone ? size : "\(size) \(value > 0 ? "higher" : "lower")",
      people, changed(row))
  }

  private func changed(_ row: SpreadRow) -> String {
    guard let gain = row.gain, let lose = row.lose else { return "" }
    func count(_ share: Double) -> String {
      let people = share * row.people
      return people > 0 && people < 0.5 ? "under 1" : Digits.fixed(people, decimals: 0)
    }
    let (up, down) = outcome?.better == .lower ? (lose, gain) : (gain, lose)
    return "\(count(up)) gain, \(count(down)) lose"
  }

  /// "1.8 (1.5 to 2.1)".
  func multiplier(_ row: SpreadRow?) -> Document.Cell {
    guard let row, let value = row.value, let error = row.standardError, let half = row.half95,
      half.isFinite
    else { return "–" }
    let decimals = Digits.decimals(standardError: error, atMost: 2)
    func text(_ value: Double) -> String { Digits.fixed(value, decimals: decimals) }
    return Document.Cell(
      text(value), "(\(text(value - half)) to \(text(value + half)))")
  }
}
