import Diagnostics
import Testing

@Suite struct FindingsTests {
  private func finding(_ code: String, _ line: Int, _ column: Int = 1, length: Int = 1) -> Finding {
    Finding(
      code, "m\(line)", at: SourcePlace(file: "a", line: line, column: column, length: length))
  }

  private func findings(_ all: [Finding]) -> Findings {
    var findings = Findings()
    all.forEach { findings.add($0) }
    return findings
  }

  @Test func sortsByPlaceAndKeepsTheOrderOfEqualPlaces() {
    let long = finding("E-LONG", 2, 4, length: 9)
    let short = finding("E-SHORT", 2, 4)
    let all = findings([
      finding("E-C", 10), long, short, finding("E-A", 2, 3), Finding("E-NOWHERE", "m"),
    ])
    #expect(all.sorted.map(\.code) == ["E-NOWHERE", "E-A", "E-LONG", "E-SHORT", "E-C"])
  }

  @Test func ordersPlacesThatDiffer() {
    let one = SourcePlace(file: "a", line: 1, column: 1, length: 1)
    let two = SourcePlace(file: "a", line: 1, column: 1, length: 2)
    #expect(one < two && !(two < one) && one != two)
    #expect(two < SourcePlace(file: "a", line: 1, column: 2))
    #expect(SourcePlace(file: "a", line: 9) < SourcePlace(file: "b", line: 1))
  }

  @Test func knowsWhetherAnythingForbidsGoingOn() {
    #expect(!findings([]).hasErrors)
    #expect(!findings([finding("W-A", 1), finding("N-B", 1)]).hasErrors)
    var all = findings([finding("W-A", 1)])
    all.add(contentsOf: findings([finding("E-A", 1)]))
    #expect(all.hasErrors)
  }

  @Test func counts() {
    #expect(Rendering.count(findings([])) == nil)
    #expect(Rendering.count(findings([finding("E-A", 1)])) == "1 error")
    let mixed = findings([
      finding("N-A", 1), finding("W-A", 1), finding("E-A", 1), finding("W-B", 1), finding("E-B", 2),
    ])
    #expect(Rendering.count(mixed) == "2 errors, 2 warnings, 1 note")
  }

  @Test func printsAtMostAFewOfAKind() {
    let many = (1...4).map { finding("E-A", $0) } + (1...3).map { finding("W-B", $0) }
    #expect(
      Rendering.text(findings(many + [finding("N-C", 9)]), limit: 2) == """
        a:1:1: error: m1
        a:1:1: warning: m1
        a:2:1: error: m2
        a:2:1: warning: m2
        a:9:1: note: m9
        … and 2 more of the kind E-A
        … and 1 more of the kind W-B
        4 errors, 3 warnings, 1 note
        """)
    #expect(Rendering.text(findings([])) == "")
  }

  @Test func writesJSON() {
    #expect(Rendering.json(findings([]), withValues: true) == "[]")
    let place = SourcePlace(file: "a.csv", line: 3, column: 4, field: "age \"old\"")
    let all = findings([
      Finding("E-A", "Ana is \"9x\"", at: place, hint: "write 9", value: "9x\n"),
      Finding("N-B", "done"),
    ])
    #expect(
      Rendering.json(all, withValues: true) == #"""
        [
          {"code": "N-B", "severity": "note", "message": "done"},
          {"code": "E-A", "severity": "error", "file": "a.csv", "line": 3, "column": 4, "field": "age \"old\"", "value": "9x\n", "message": "Ana is \"9x\"", "hint": "write 9"}
        ]
        """#)
    #expect(
      Rendering.json(all, withValues: false) == #"""
        [
          {"code": "N-B", "severity": "note"},
          {"code": "E-A", "severity": "error", "file": "a.csv", "line": 3, "column": 4, "field": "age \"old\""}
        ]
        """#)
  }

  @Test func quotesForJSON() {
    #expect(Rendering.quoted("a\"\\\n\t\r") == #""a\"\\\n\t\r""#)
    #expect(Rendering.quoted("\u{0}\u{1f}\u{7f}é\u{2028}") == "\"\\u0000\\u001f\\u007fé\u{2028}\"")
  }
}
