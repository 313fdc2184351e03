import Documents
import Experiments
import Foundation

/// An observed course against a model, in words.
public struct HindcastReport: Sendable {
  private let hindcast: Hindcast
  private let title, period: String

  /// - Parameter period: What a period is called, such as "month".
  public init(_ hindcast: Hindcast, title: String, period: String) {
    (self.hindcast, self.title, self.period) = (hindcast, title, period)
  }

  /// For a screen.
  public func terminal(usesBold: Bool) -> String { TerminalForm(usesBold: usesBold).text(document) }
  /// For a file.
  public var markdown: String { MarkdownForm.text(document) }

  private var document: Document {
    var document = Document()
    document.heading(1, title)
    document.paragraph(
      "What \(hindcast.people) people really did, and what \(hindcast.model) makes of it with the numbers"
        + " of this scenario (\(hindcast.option), \(hindcast.futures) futures).")
    document.table(
      [
        Document.Column(
          heading: period.prefix(1).uppercased() + period.dropFirst(), isNumber: true),
        Document.Column(heading: "Observed", isNumber: true),
        Document.Column(heading: "Simulated", isNumber: true),
        Document.Column(heading: "8 in 10 futures"), Document.Column(heading: ""),
      ],
      hindcast.rows.map { row in
        [
          Document.Cell("\(row.period)"), Document.Cell(share(row.observed)),
          Document.Cell(share(row.simulated.mean)),
          Document.Cell("\(share(row.simulated.low)) to \(share(row.simulated.high))"),
          Document.Cell(
            row.simulated.holds(row.observed)
              ? "" : row.observed > row.simulated.high ? "more" : "fewer"),
        ]
      })
    document.paragraph(.strong("What the model gets wrong.") + Words(" " + verdict))
    let exposed = hindcast.exposed
    document.paragraph(
      .strong("Exposed before.")
        + Words(
          " Of those who took it up after the first \(period), \(share(exposed.observed)) listened to"
            + " somebody who had done so in an earlier one; in the model \(share(exposed.simulated.mean)) (8 in"
            + " 10 futures: \(share(exposed.simulated.low)) to \(share(exposed.simulated.high))). A high share does not show"
            + " that anybody was persuaded: where most have it, most know somebody who has."))
    document.paragraph(
      "What-if, not forecast. A model that fits a curve may fit it for the wrong reason: news from outside"
        + " the network and persuasion inside it can give the same curve.")
    return document
  }

  private var verdict: String {
    let off = hindcast.rows.filter { !$0.simulated.holds($0.observed) }
    let gap = share(hindcast.gap)
    guard let worst = off.max(by: { distance($0) < distance($1) }) else {
      return "Every \(period) lies within eight in ten futures; the two curves are \(gap) apart on"
        + " average."
    }
    let more = off.count { $0.observed > $0.simulated.high }
    return
      "In \(off.count) of \(hindcast.rows.count) periods what was observed lies outside eight in ten"
      + " futures (\(more) above, \(off.count - more) below); the two curves are \(gap) apart on average,"
      + " and furthest in \(period) \(worst.period): \(share(worst.observed)) observed,"
      + " \(share(worst.simulated.mean)) simulated."
  }

  private func distance(_ row: Hindcast.Row) -> Double { abs(row.observed - row.simulated.mean) }

  private func share(_ value: Double) -> String {
    value.isFinite ? "\(Int((value * 100).rounded()))\u{A0}%" : "not known"
  }
}
