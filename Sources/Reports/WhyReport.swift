import Diffusion
import Documents
import Experiments

/// By what wellbeing changed, as people read it.
public struct WhyReport: Sendable {
  private let why: Why
  private let title: String
  private let scope: String
  /// What the person asked about is called; nil: nobody was asked about.
  private let person: String?

  /// - Parameter scope: Which sites, in words.
  public init(_ why: Why, title: String, scope: String, person: String?) {
    self.why = why
    self.title = title
    self.scope = scope
    self.person = person
  }

  /// For a screen.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(document)
  }

  /// The same as a table for machines: one object an option and channel.
  public var json: JSONText {
    .array(
      why.options.flatMap { option in
        json(option.name, "reached", option.reached)
          + json(option.name, "all others", option.others)
      })
  }

  private func json(_ option: String, _ who: String, _ parts: [Double]?) -> [JSONText] {
    guard let parts else { return [] }
    return Channel.allCases.map { channel in
      JSONText.object([
        ("option", .string(option)), ("who", .string(who)), ("channel", .string(channel.name)),
        ("points", .number(Digits.nine(parts[channel.rawValue]))),
      ])
    }
  }

  package var document: Document {
    var document = Document()
    document.heading(1, "\(title): through what wellbeing changed")
    document.paragraph(
      Words(
        "The first \(PlainWords.number(why.futures)) futures, worked out one by one with each option and"
          + " without, \(scope). In points of wellbeing (SWEMWBS) at the end of the run, against the same"
          + " people in the same futures as now; below, the share of the whole."))
    table("Those whom the option itself reached", \.reached, to: &document)
    table("All others", \.others, to: &document)
    if let person { partings(person, to: &document) }
    document.paragraph(
      .strong("What-if, not forecast.")
        + Words(
          " The parts are exact for these few futures, but few futures are no ground for a decision:"
            + " kith run says how sure a difference is. A stronger tie, less stigma and new friends act"
            + " through contacts, so they are counted there."))
    return document
  }

  private func table(
    _ heading: String, _ parts: KeyPath<Why.OptionWhy, [Double]?>, to document: inout Document
  ) {
    document.heading(2, heading)
    for start in stride(from: 0, to: why.options.count, by: 4) {
      let options = why.options[start..<min(start + 4, why.options.count)]
      let columns =
        [Document.Column(heading: "Through")]
        + options.map { Document.Column(heading: $0.name, isNumber: true) }
      var rows = Channel.allCases.map { channel -> [Document.Cell] in
        [Document.Cell(PlainWords.sentence(channel.name))]
          + options.map { cell($0[keyPath: parts], channel) }
      }
      rows.append([Document.Cell("All together")] + options.map { total($0[keyPath: parts]) })
      document.table(columns, rows)
    }
  }

  private func cell(_ parts: [Double]?, _ channel: Channel) -> Document.Cell {
    guard let parts else { return "–" }
    let value = parts[channel.rawValue]
    let whole = parts.reduce(0, +)
    // A share of next to nothing says nothing.
    guard abs(whole) >= 0.005 else { return Document.Cell(Digits.fixed(value, decimals: 3)) }
    return Document.Cell(
      "\(Digits.fixed(value, decimals: 3))",
      "(\(Digits.fixed(100 * value / whole, decimals: 0))\u{A0}%)")
  }

  private func total(_ parts: [Double]?) -> Document.Cell {
    guard let parts else { return "under 5 people" }
    return Document.Cell(Digits.fixed(parts.reduce(0, +), decimals: 3))
  }

  private func partings(_ person: String, to document: inout Document) {
    document.heading(2, "Where the futures of \(person) part")
    document.bullets(
      why.options.map { option in
        .strong(option.name + ".") + Words(" " + WhyWords.partings(option.person))
      })
  }
}
