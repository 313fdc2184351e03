import Documents
import Experiments

/// A later wave against a model, in words.
public struct WaveHindcastReport: Sendable {
  private let hindcast: WaveHindcast
  private let title: String

  /// The page of one comparison.
  public init(_ hindcast: WaveHindcast, title: String) {
    (self.hindcast, self.title) = (hindcast, title)
  }

  /// For a screen.
  public func terminal(usesBold: Bool) -> String { TerminalForm(usesBold: usesBold).text(document) }

  private var document: Document {
    var document = Document()
    document.heading(1, title)
    document.paragraph(
      "What \(hindcast.people) people said in week \(hindcast.week), and what \(hindcast.model) makes of"
        + " what they said at the start with the numbers of this scenario (\(hindcast.option),"
        + " \(hindcast.futures) futures).")
    document.table(
      [
        Document.Column(heading: "Figure"),
        Document.Column(heading: "At the start", isNumber: true),
        Document.Column(heading: "Observed", isNumber: true),
        Document.Column(heading: "Simulated", isNumber: true),
        Document.Column(heading: "8 in 10 futures"), Document.Column(heading: ""),
      ],
      hindcast.rows.map { row in
        [
          Document.Cell(row.name), Document.Cell(number(row.start)),
          Document.Cell(number(row.observed)), Document.Cell(number(row.simulated.mean)),
          Document.Cell("\(number(row.simulated.low)) to \(number(row.simulated.high))"),
          Document.Cell(
            row.simulated.holds(row.observed)
              ? "" : row.observed > row.simulated.high ? "more" : "less"),
        ]
      })
    document.paragraph(.strong("Person by person.") + Words(" " + verdict))
    document.paragraph(
      "What-if, not forecast. People who know each other may be alike because they chose each other; two"
        + " waves alone do not tell that from influence.")
    return document
  }

  private var verdict: String {
    let (model, still) = hindcast.distance
    let change = model - still
    let judgement =
      abs(change) <= hindcast.half95
      ? "Whether the model is nearer than saying that nobody changes cannot be told from so few"
        + " people: the difference is \(number(change)), give or take \(number(hindcast.half95))"
        + " (95 %)."
      : "So the model is \(change < 0 ? "nearer than" : "further off than") saying that nobody changes,"
        + " by \(number(abs(change))), give or take \(number(hindcast.half95)) (95 %)."
    return
      "The model's mean lies \(number(model)) from what a person said, on average over people;"
      + " what the person said at the start lies \(number(still)) from it. \(judgement)"
  }

  private func number(_ value: Double) -> String { Digits.fixed(value, decimals: 2) }
}
