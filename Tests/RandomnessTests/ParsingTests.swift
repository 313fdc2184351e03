import Testing

@testable import Randomness

/// What is refused, and in which words.
@Suite struct ParsingTests {
  @Test(arguments: badTexts.indices) func saysWhatIsWrongAndWhere(_ index: Int) {
    let bad = badTexts[index]
    let text = bad.marked.filter { $0 != "‹" && $0 != "›" }
    guard case .failure(let problem) = Distribution.parse(text) else {
      Issue.record("accepted: \(text)")
      return
    }
    #expect(problem.code == bad.code)
    #expect(problem.message == bad.message)
    #expect(problem.hint == bad.hint)
    #expect(marked(text, problem.range) == bad.marked)
    #expect(problem.message.last != ".")
  }

  private func marked(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return part(0..<range.lowerBound) + "‹" + part(range) + "›"
      + part(range.upperBound..<bytes.count)
  }

  @Test func everyRangeIsKept() {
    for kind in Distribution.all where kind.name != "fixed" {
      for form in kind.forms {
        for (index, parameter) in form.parameters.enumerated() {
          let range = parameter.range
          for outside in [range.lower - 1, range.upper * 2 + 1] {
            let text = form.parameters.enumerated().map { other, parameter in
              "\(parameter.name) \(other == index ? outside : inside(parameter.range))"
            }
            guard
              case .failure(let problem) = Distribution.parse(
                "\(kind.name)(\(text.joined(separator: ", ")))")
            else {
              Issue.record("accepted \(kind.name), \(parameter.name) \(outside)")
              continue
            }
            let words =
              "\(parameter.name) of \(kind.name) must be \(range), not \(shortest(outside))"
            #expect(problem.message == words)
          }
        }
      }
    }
  }

  private func inside(_ range: ParameterRange) -> Double {
    range.includesLower ? range.lower : range.isWhole ? range.lower + 1 : range.upper / 2
  }

  @Test func numbersAreWrittenPlainly() {
    let good: [(String, Double)] = [
      ("0", 0), ("-0", 0), ("7", 7), ("007", 7), ("0.05", 0.05), ("-2.5", -2.5), ("1e3", 1000),
      ("1E+3", 1000), ("25e-1", 2.5), ("1e-400", 0), ("0.1", 0.1),
    ]
    for (text, value) in good { #expect(plainNumber(Array(text.utf8)) == value, "\(text)") }
    let bad = [
      "", "-", "--1", "+1", ".5", "5.", "1e", "1e+", "e5", "1.2.3", "1,5", "0x1p3", "0x10", "nan",
      "NaN", "inf", "-inf", "infinity", "1e999", "-1e999", "1_000", "1 000", "½", "٣", "１", "−1",
      "1\u{0}", "1f", "1e5.0",
    ]
    for text in bad { #expect(plainNumber(Array(text.utf8)) == nil, "\(text)") }
  }

  /// Any text is either read or refused with a range inside it; what was read reads back.
  ///
  /// 20,000 texts made of pieces of good and bad ones, the same on every run.
  @Test func anyTextIsReadOrRefused() {
    let pieces =
      [
        "(", ")", ",", " ", "\t", "beta", "normal", "poisson", "landau", "mean", "sd", "a", "b",
        "2",
        "5", "0.4", "-1", "nan", "1e999", "above", "below", "between", "and", "0", "é", "\u{0}",
        "%",
        "beta(2, 5)", "normal(7, 2)", "mean 0.4", "sd 0.1", "fixed(",
      ]
    let key = StreamKey(seed: 77, site: 0, process: 0)
    var read = 0
    for text in 0..<20_000 as Range<UInt32> {
      let count = 1 + key.word(text, 0, step: 0, replicate: 0) % 9
      let phrase = (1...count).reduce("") {
        $0 + pieces[Int(key.word(text, $1, step: 0, replicate: 0)) % pieces.count]
      }
      switch Distribution.parse(phrase) {
      case .success(let distribution):
        read += 1
        guard case .success(distribution) = Distribution.parse(distribution.description) else {
          Issue.record("\(phrase) does not read back")
          continue
        }
      case .failure(let problem):
        guard problem.range.lowerBound >= 0, problem.range.upperBound <= phrase.utf8.count else {
          Issue.record("\(phrase): \(problem)")
          continue
        }
      }
    }
    #expect(read > 500)
  }
}
