import Diagnostics
import Documents

/// Puts in what stands in for values that nobody gave, as `[missing]` says, and says so.
struct MissingValues {
  private(set) var people: [Person]
  private(set) var steps: [ReadingStep] = []
  private(set) var findings = Findings()

  /// One of the values that a person can lack.
  private struct Subject {
    let what: String
    let field: WritableKeyPath<Person, Double?>
    let concerns: @Sendable (Person) -> Bool
    let isKnown: @Sendable (Person) -> Bool
  }

  private static var subjects: [Subject] {
    [
      Subject(
        what: "wellbeing", field: \.wellbeing, concerns: { _ in true },
        isKnown: { $0.wellbeing ?? $0.wellbeingSetPoint != nil }),
      Subject(
        what: "stigma", field: \.stigma, concerns: { !$0.isServiceUser },
        isKnown: { $0.stigma ?? $0.stigmaSetPoint != nil }),
      Subject(
        what: "withdrawal", field: \.withdrawal, concerns: \.isServiceUser,
        isKnown: { $0.withdrawal != nil }),
    ]
  }

  /// Treats people, who stand in the order of their numbers.
  init(_ people: [Person], settings: SiteSettings, file: String) {
    self.people = people
    for subject in MissingValues.subjects {
      let rule = settings.missing.firstIndex { $0.what == subject.what }
      treat(
        subject, rule.map { settings.missing[$0].treatment },
        place: rule.flatMap {
          settings.missingPlaces.indices.contains($0) ? settings.missingPlaces[$0] : nil
        }
          ?? SourcePlace(file: file))
    }
  }

  private mutating func treat(
    _ subject: Subject, _ treatment: MissingRule.Treatment?, place: SourcePlace
  ) {
    let concerned = people.indices.filter { subject.concerns(people[$0]) }
    let lacking = concerned.filter { !subject.isKnown(people[$0]) }
    guard !lacking.isEmpty else { return }
    let who = whoLacks(lacking)
    switch treatment {
    case nil:
      guard lacking.count < concerned.count else { return }
      findings.add(
        Finding(
          "W-SITE-MISSING",
          "the \(subject.what) of \(who) is not known and nothing stands in for it",
          at: SourcePlace(file: place.file),
          hint: "say what does, under [missing]: \(subject.what) = \"exclude\", \"mean of group\", "
            + "a number or a distribution"))
      add(subject.what, .assumed, lacking.count, "not known for \(who), and left out")
    case .exclude: add(subject.what, .assumed, lacking.count, "not known for \(who), and left out")
    case .value(let value):
      for index in lacking { people[index][keyPath: subject.field] = value }
      add(subject.what, .assumed, lacking.count, "set to \(shortest(value)) for \(who)")
    case .distribution(let text):
      add(subject.what, .assumed, lacking.count, "drawn from \(text) for \(who)")
    case .groupMean: fillWithMeans(subject, concerned, lacking, who, place)
    }
  }

  private mutating func fillWithMeans(
    _ subject: Subject, _ concerned: [Int], _ lacking: [Int], _ who: String, _ place: SourcePlace
  ) {
    for isUser in [false, true] {
      let inGroup = lacking.filter { people[$0].isServiceUser == isUser }
      if inGroup.isEmpty { continue }
      let known = concerned.filter { people[$0].isServiceUser == isUser }
        .compactMap { people[$0][keyPath: subject.field] }
      guard !known.isEmpty else {
        findings.add(
          Finding(
            "E-SITE-MISSING",
            "no \(isUser ? "service user" : "other person") has a value of \(subject.what) to take the mean of",
            at: place, hint: "give a number or a distribution"))
        continue
      }
      let mean = known.reduce(0, +) / Double(known.count)
      for index in inGroup { people[index][keyPath: subject.field] = mean }
    }
    add(subject.what, .assumed, lacking.count, "set to the mean of the group for \(who)")
  }

  /// "3 interviewed people and 350 others", for sentences.
  private func whoLacks(_ lacking: [Int]) -> String {
    let asked = lacking.filter { people[$0].isSurveyed }.count
    let named = lacking.count - asked
    let first = asked == 1 ? "1 interviewed person" : "\(asked) interviewed people"
    let second =
      named == 1 ? "1 person only named by others" : "\(named) people only named by others"
    if named == 0 { return first }
    return asked == 0 ? second : "\(first) and \(second)"
  }

  private mutating func add(
    _ what: String, _ source: ReadingStep.Source, _ count: Int, _ words: String
  ) {
    steps.append(ReadingStep(what: what, source: source, count: count, words: words))
  }
}
