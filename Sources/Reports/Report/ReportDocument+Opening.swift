import Experiments
import Networks

extension ReportDocument {
  /// Question and answer, before anything else.
  func addOpening(to document: inout Document) {
    document.heading(1, report.title)
    document.parts.append(.notice(comparison.notice))
    if isMapped {
      document.paragraph(
        .strong("For you and those who look after the map.")
          + " The numbers here are exact, also of small groups of real people. What others may see is made by"
          + " kith share.")
    }
    if !report.question.isEmpty {
      document.paragraph(.strong("Question.") + " \(report.question)")
    }
    document.heading(2, "The answer")
    comparison.addBasis(to: &document)
    comparison.addAnswer(to: &document)
    document.parts += drift.map { [.paragraph($0)] } ?? []
    comparison.addPrecision(to: &document)
    comparison.addWarnings(to: &document)
    comparison.addLeading(to: &document)
    addTurning(to: &document)
    comparison.addSteps(to: &document)
  }

  var isMapped: Bool {
    report.sites.contains { if case .mapped = $0.origin { true } else { false } }
  }

  /// What becomes of the line that decides if nothing new is done.
  private var drift: Words? {
    guard let row = comparison.rowsOfOptions().first else { return nil }
    let error = max(row.startError, row.comparatorError)
    let (start, end) = (
      main.level(row.start, error: error), main.level(row.comparator, error: error)
    )
    let when = PlainWords.week(row.week)
    let text = " \(PlainWords.sentence(report.main.text)), \(comparison.everywhere),"
    return .strong("If nothing new is done.")
      + Words(
        start == end
          ? "\(text) is \(end) at the start and in \(when)."
          : "\(text) goes from \(start) at the start to \(end) in \(when).")
  }

  /// Which assumption would make another option lead, on the line that decides in the week that decides.
  private func addTurning(to document: inout Document) {
    let lead = comparison.leading.first {
      $0.line == report.main && $0.site == comparison.scope && $0.week == comparison.lastWeek
    }
    guard report.options.count > 1, let lead, !lead.isSame else { return }
    let title = Words.strong("What would turn the ranking round.")
    guard comparison.rows.first?.drawsAssumptions ?? false else {
      document.paragraph(
        title + " Assumptions are held fixed here, so this run cannot say which of them matters.")
      return
    }
    guard !lead.isClear else {
      document.paragraph(
        title + " No assumption that was drawn: the same option leads in nearly every set of them.")
      return
    }
    document.paragraph(title + " The sets of assumptions, split at the middle of each assumption:")
    document.bullets(comparison.turning(lead))
  }
}
