import Documents
import Experiments
import Foundation
import Reports
import Scenarios

/// What the pages draw, as JSON: every number as it is shown.
enum CoursesJSON {
  /// - Parameters:
  ///   - futures: The most futures that are given one by one.
  ///   - result: Percentiles are given where everything is there.
  static func value(
    _ courses: Courses, _ experiment: Experiment, _ result: EnsembleResult?, futures: Int
  ) -> JSONText {
    let compare = experiment.scenario.compare
    let all = courses.futures.flatMap { $0 }.flatMap { $0 }.filter(\.isFinite)
    let scale = LineScale(compare.main, all, lastWeek: compare.weeks)
    let known = courses.known
    func numbers(_ values: [Double]) -> JSONText {
      .array(values.map { .number(rounded(scale.shown($0))) })
    }
    let options = experiment.optionNames.enumerated().map { index, name in
      var fields: [(String, JSONText)] = [
        ("name", .string(name)), ("colour", .string(colour(index))),
        (
          "futures",
          .array(
            courses.futures[index].filter { !$0.isEmpty }.prefix(futures).map { future in
              numbers(known.map { future[$0] })
            })
        ),
      ]
      let line = compare.lines.firstIndex(of: compare.main)
      if let line, let weeks = result?.sites.first?[index].trajectories[line] {
        let points = known.map { weeks[courses.weeks[$0]] }
        fields += [
          ("low", numbers(points.map { $0?.q10 ?? .nan })),
          ("middle", numbers(points.map { $0?.q50 ?? .nan })),
          ("high", numbers(points.map { $0?.q90 ?? .nan })),
        ]
      }
      return JSONText.object(fields)
    }
    return .object([
      ("title", .string(scale.title)), ("unit", .string(scale.words)),
      ("direction", scale.direction.map { .string($0) } ?? .null),
      ("low", .number(scale.low)), ("high", .number(scale.high)),
      ("marks", .array(scale.marks.map { .array([.number($0.at), .string($0.words)]) })),
      ("lastWeek", .integer(compare.weeks)), ("weekMarks", .array(scale.weeks.map { .number($0) })),
      ("weeks", .array(known.map { .integer(courses.weeks[$0]) })), ("options", .array(options)),
    ])
  }

  private static func colour(_ option: Int) -> String {
    let colours = LineScale.colours
    return option == 0 ? LineScale.asNow : colours[(option - 1) % colours.count]
  }

  /// Five digits: finer than any screen.
  private static func rounded(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let power = pow(10, 4 - floor(log10(abs(value))))
    return (value * power).rounded() / power
  }
}

/// What came out, as JSON.
enum AnswersJSON {
  /// The sentence up to how sure it is.
  private static func short(_ words: String) -> String {
    words.range(of: " (95 %").map { words[..<$0.lowerBound] + "." } ?? words
  }

  static func value(_ report: RunReport) -> JSONText {
    let expected = report.comparison.expected
    return .object([
      (
        "options",
        .array(
          report.answerLines.map { line in
            .object([
              ("option", .string(line.option)), ("verdict", .string(line.verdict)),
              ("words", .string(line.words)), ("short", .string(short(line.words))),
              ("difference", .number(line.difference)),
            ])
          })
      ),
      (
        "expected",
        .array(
          (expected?.claims ?? []).map { claim in
            .object([
              ("says", .string(claim.says)), ("held", .integer(claim.held)),
              ("of", .string(expected?.ofSets ?? "")), ("sets", .integer(expected?.sets ?? 0)),
            ])
          })
      ),
      ("notice", .string(report.notice)),
    ])
  }
}
