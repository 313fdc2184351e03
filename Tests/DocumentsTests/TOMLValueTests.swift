import Diagnostics
import Documents
import Testing

/// A valid document and its values in the notation of `notation(_:)`.
struct TOMLValueCase: Sendable, CustomTestStringConvertible {
  let document: String
  let expected: String
  var testDescription: String { Rendering.cited(document) }

  init(_ document: String, _ expected: String) {
    self.document = document
    self.expected = expected
  }
}

/// Values in one line, each kind told apart: `{a: 1, b: float 1, c: "x", d: date 2024-05-01}`.
func notation(_ kind: TOMLValue.Kind) -> String {
  switch kind {
  case .string(let text): Rendering.quoted(text)
  case .integer(let number): "\(number)"
  case .float(let number): "float \(shortest(number))"
  case .boolean(let value): "\(value)"
  case .offsetDateTime(let text): "instant \(text)"
  case .localDateTime(let text): "moment \(text)"
  case .localDate(let text): "date \(text)"
  case .localTime(let text): "time \(text)"
  case .array(let values): "[" + values.map { notation($0.kind) }.joined(separator: ", ") + "]"
  case .table(let table): notation(table)
  }
}

func notation(_ table: TOMLTable) -> String {
  let parts = table.entries.map { "\($0.key): \(notation($0.value.kind))" }
  return "{" + parts.joined(separator: ", ") + "}"
}

/// Valid documents of every kind.
@Suite struct TOMLValueTests {
  private func check(_ example: TOMLValueCase) {
    let (table, findings) = readTOML(example.document)
    #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
    #expect(notation(table) == example.expected)
    #expect(table.isComplete)
  }

  @Test(arguments: [
    TOMLValueCase("", "{}"),
    TOMLValueCase("# only a comment", "{}"),
    TOMLValueCase("a = 1 # why\n\n\tb = 2", "{a: 1, b: 2}"),
    TOMLValueCase("a = 1\r\nb = 2\r\n", "{a: 1, b: 2}"),
    TOMLValueCase("\u{feff}a = 1", "{a: 1}"),
    TOMLValueCase("\"two words\" = 1\n'' = 2\n3.4 = 5", "{two words: 1, : 2, 3: {4: 5}}"),
    TOMLValueCase("a . \"b.c\" . d = 1", "{a: {b.c: {d: 1}}}"),
    TOMLValueCase("true = false\ninf = nan", "{true: false, inf: float nan}"),
  ])
  func lines(_ example: TOMLValueCase) { check(example) }

  @Test(arguments: [
    TOMLValueCase("a = +0\nb = -17\nc = 1_000", "{a: 0, b: -17, c: 1000}"),
    TOMLValueCase("a = -9223372036854775808", "{a: -9223372036854775808}"),
    TOMLValueCase("a = 9223372036854775807", "{a: 9223372036854775807}"),
    TOMLValueCase("a = 0xDEAD_beef\nb = 0o17\nc = 0b101", "{a: 3735928559, b: 15, c: 5}"),
    TOMLValueCase("a = 0.5\nb = -1.0\nc = 6.02e2", "{a: float 0.5, b: float -1, c: float 602}"),
    TOMLValueCase(
      "a = 1e06\nb = 5E-3\nc = 1_0.2_5", "{a: float 1000000, b: float 0.005, c: float 10.25}"),
    TOMLValueCase("a = -0.0\nb = 0e0\nc = 1e-999", "{a: float -0, b: float 0, c: float 0}"),
    TOMLValueCase("a = inf\nb = -inf\nc = +nan", "{a: float inf, b: float -inf, c: float nan}"),
  ])
  func numbers(_ example: TOMLValueCase) { check(example) }

  @Test(arguments: [
    TOMLValueCase("a = 2024-02-29", "{a: date 2024-02-29}"),
    TOMLValueCase("a = 2000-02-29", "{a: date 2000-02-29}"),
    TOMLValueCase("a = 10:30:00\nb = 23:59:60.25", "{a: time 10:30:00, b: time 23:59:60.25}"),
    TOMLValueCase("a = 2024-05-01t10:30:00", "{a: moment 2024-05-01T10:30:00}"),
    TOMLValueCase("a = 2024-05-01 10:30:00z", "{a: instant 2024-05-01T10:30:00Z}"),
    TOMLValueCase("a = 2024-05-01T10:30:00.5-07:30", "{a: instant 2024-05-01T10:30:00.5-07:30}"),
    TOMLValueCase("a = [2024-05-01 , 10:30:00]", "{a: [date 2024-05-01, time 10:30:00]}"),
    TOMLValueCase("a = 2024-05-01 # 10:30:00", "{a: date 2024-05-01}"),
  ])
  func moments(_ example: TOMLValueCase) { check(example) }

  @Test(arguments: [
    TOMLValueCase(#"a = "x\ty\n\"\\\u00e9\U0001F642""#, #"{a: "x\ty\n\"\\é🙂"}"#),
    TOMLValueCase(#"a = 'C:\data\x'"#, #"{a: "C:\\data\\x"}"#),
    TOMLValueCase("a = \"it's # no comment\"", #"{a: "it's # no comment"}"#),
    TOMLValueCase("a = ''", #"{a: ""}"#),
    TOMLValueCase("a = \"\"\"\"\"\"", #"{a: ""}"#),
    TOMLValueCase("a = \"\"\"\nx\r\n\"y\"\"\"\"\"", #"{a: "x\n\"y\"\""}"#),
    TOMLValueCase("a = '''\r\nx\\\n''y'''", #"{a: "x\\\n''y"}"#),
    TOMLValueCase("a = \"\"\"x \\\n\n   y \\  \n  z\"\"\"", #"{a: "x y z"}"#),
  ])
  func texts(_ example: TOMLValueCase) { check(example) }

  @Test(arguments: [
    TOMLValueCase(
      "a = []\nb = [1, 2,]\nc = [[1], ['x', 2.5]]",
      "{a: [], b: [1, 2], c: [[1], [\"x\", float 2.5]]}"),
    TOMLValueCase("a = [ # first\n  1 # one\n  , # comma\n  2\n]", "{a: [1, 2]}"),
    TOMLValueCase("a = [\n  [1],\n  [true],\n]", "{a: [[1], [true]]}"),
    TOMLValueCase("a = {}\nb = { x = 1, y.z = [ { } ] }", "{a: {}, b: {x: 1, y: {z: [{}]}}}"),
    TOMLValueCase("a = { x = [\n  1,\n  2\n] }", "{a: {x: [1, 2]}}"),
  ])
  func lists(_ example: TOMLValueCase) { check(example) }

  @Test(arguments: [
    TOMLValueCase("[a]\nx = 1\n[a.b.c]\n[a.b]\ny = 2", "{a: {x: 1, b: {c: {}, y: 2}}}"),
    TOMLValueCase("[a.b]\nx = 1\n[a]\ny = 2", "{a: {b: {x: 1}, y: 2}}"),
    TOMLValueCase("[ a . 'b c' ]", "{a: {b c: {}}}"),
    TOMLValueCase("a.b = 1\na.c = 2\n[a.d]\ne = 3", "{a: {b: 1, c: 2, d: {e: 3}}}"),
    TOMLValueCase("[[p]]\nx = 1\n[[p]]\n[p.q]\ny = 2", "{p: [{x: 1}, {q: {y: 2}}]}"),
    TOMLValueCase("[[p]]\n[[p.q]]\n[[p.q]]\n[[p]]\n[[p.q]]", "{p: [{q: [{}, {}]}, {q: [{}]}]}"),
    TOMLValueCase("[a.b.c]\n[a]\nb.d = 1", "{a: {b: {c: {}, d: 1}}}"),
  ])
  func sections(_ example: TOMLValueCase) { check(example) }
}
