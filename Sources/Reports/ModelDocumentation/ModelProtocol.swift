import Scenarios

/// A list of points that a model is described by, with what there is to say to each: from what runs, and from
/// what only people can say.
package struct ModelProtocol: Sendable {
  /// As its readers call it, and where it is published.
  package let name: String
  package let source: String
  package let sections: [Section]

  /// Points under one heading.
  package struct Section: Sendable {
    package let title: String
    package let points: [Point]
  }

  /// One point that the protocol asks for.
  package struct Point: Sendable {
    /// The protocol's own number.
    package let number: String
    package let title: String
    /// What is said from the scenario as it was resolved.
    package let said: Document
    /// What only people can say.
    package let asked: [Statement]

    /// Whether nothing is missing.
    func isComplete(_ scenario: Scenario) -> Bool {
      asked.allSatisfy { scenario.statements[$0] != nil }
    }
  }

  /// How many of the points are answered in full.
  package func score(_ scenario: Scenario) -> (complete: Int, of: Int) {
    let points = sections.flatMap(\.points)
    return (points.count { $0.isComplete(scenario) }, points.count)
  }

  /// What nobody has said yet, in the order in which it is asked for, each once.
  package func missing(_ scenario: Scenario) -> [Statement] {
    let asked = Set(sections.flatMap(\.points).flatMap(\.asked))
    return Statement.all.filter { asked.contains($0) && scenario.statements[$0] == nil }
  }

  /// The protocol filled in.
  package func document(_ scenario: Scenario) -> Document {
    var document = Document()
    document.heading(1, "\(name): \(scenario.title)")
    document.paragraph(Words("After \(source). What-if, not forecast."))
    addScore(scenario, to: &document)
    for section in sections {
      document.heading(2, section.title)
      for point in section.points { add(point, scenario, to: &document) }
    }
    return document
  }

  private func addScore(_ scenario: Scenario, to document: inout Document) {
    let score = score(scenario)
    let missing = missing(scenario)
    let end =
      missing.isEmpty
      ? "" : " What is NOT STATED only people can say: in the scenario, under [documentation]."
    document.paragraph(
      Words(
        "\(Digits.count(score.complete)) of \(Digits.count(score.of)) points are complete. Everything"
          + " is written from what runs, not from what somebody remembers of it.\(end)"))
  }

  private func add(_ point: Point, _ scenario: Scenario, to document: inout Document) {
    document.heading(3, "\(point.number) \(point.title)")
    document.parts += point.said.parts
    let words = point.asked.map { statement -> Words in
      let asked = PlainWords.sentence(statement.asked)
      guard let text = scenario.statements[statement] else {
        return .strong("NOT STATED:")
          + Words(" \(statement.asked). Write: \(statement.key) = \"…\"")
      }
      return .strong("\(asked):")
        + Words(" \(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))")
    }
    document.bullets(words)
  }
}
