import Diagnostics
import Documents
import Testing

/// A valid document and its values in the notation of `notation(_:)`.
struct ValueCase: Sendable, CustomTestStringConvertible {
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
  private func check(_ example: ValueCase) {
    let (table, findings) = read(example.document)
    #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
    #expect(notation(table) == example.expected)
    #expect(table.isComplete)
  }

  @Test(arguments: [
    ValueCase("", "{}"),
    ValueCase("# only a comment", "{}"),
    ValueCase("a = 1 # why\n\n\tb = 2", "{a: 1, b: 2}"),
    ValueCase("a = 1\r\nb = 2\r\n", "{a: 1, b: 2}"),
    ValueCase("\u{feff}a = 1", "{a: 1}"),
    ValueCase("\"two words\" = 1\n'' = 2\n3.4 = 5", "{two words: 1, : 2, 3: {4: 5}}"),
    ValueCase("a . \"b.c\" . d = 1", "{a: {b.c: {d: 1}}}"),
    ValueCase("true = false\ninf = nan", "{true: false, inf: float nan}"),
  ])
  func lines(_ example: ValueCase) { check(example) }

  @Test(arguments: [
    ValueCase("a = +0\nb = -17\nc = 1_000", "{a: 0, b: -17, c: 1000}"),
    ValueCase("a = -9223372036854775808", "{a: -9223372036854775808}"),
    ValueCase("a = 9223372036854775807", "{a: 9223372036854775807}"),
    ValueCase("a = 0xDEAD_beef\nb = 0o17\nc = 0b101", "{a: 3735928559, b: 15, c: 5}"),
    ValueCase("a = 0.5\nb = -1.0\nc = 6.02e2", "{a: float 0.5, b: float -1, c: float 602}"),
    ValueCase(
      "a = 1e06\nb = 5E-3\nc = 1_0.2_5", "{a: float 1000000, b: float 0.005, c: float 10.25}"),
    ValueCase("a = -0.0\nb = 0e0\nc = 1e-999", "{a: float -0, b: float 0, c: float 0}"),
    ValueCase("a = inf\nb = -inf\nc = +nan", "{a: float inf, b: float -inf, c: float nan}"),
  ])
  func numbers(_ example: ValueCase) { check(example) }

  @Test(arguments: [
    ValueCase("a = 2024-02-29", "{a: date 2024-02-29}"),
    ValueCase("a = 2000-02-29", "{a: date 2000-02-29}"),
    ValueCase("a = 10:30:00\nb = 23:59:60.25", "{a: time 10:30:00, b: time 23:59:60.25}"),
    ValueCase("a = 2024-05-01t10:30:00", "{a: moment 2024-05-01T10:30:00}"),
    ValueCase("a = 2024-05-01 10:30:00z", "{a: instant 2024-05-01T10:30:00Z}"),
    ValueCase("a = 2024-05-01T10:30:00.5-07:30", "{a: instant 2024-05-01T10:30:00.5-07:30}"),
    ValueCase("a = [2024-05-01 , 10:30:00]", "{a: [date 2024-05-01, time 10:30:00]}"),
    ValueCase("a = 2024-05-01 # 10:30:00", "{a: date 2024-05-01}"),
  ])
  func moments(_ example: ValueCase) { check(example) }

  @Test(arguments: [
    ValueCase(#"a = "x\ty\n\"\\\u00e9\U0001F642""#, #"{a: "x\ty\n\"\\é🙂"}"#),
    ValueCase(#"a = 'C:\data\x'"#, #"{a: "C:\\data\\x"}"#),
    ValueCase("a = \"it's # no comment\"", #"{a: "it's # no comment"}"#),
    ValueCase("a = ''", #"{a: ""}"#),
    ValueCase("a = \"\"\"\"\"\"", #"{a: ""}"#),
    ValueCase("a = \"\"\"\nx\r\n\"y\"\"\"\"\"", #"{a: "x\n\"y\"\""}"#),
    ValueCase("a = '''\r\nx\\\n''y'''", #"{a: "x\\\n''y"}"#),
    ValueCase("a = \"\"\"x \\\n\n   y \\  \n  z\"\"\"", #"{a: "x y z"}"#),
  ])
  func texts(_ example: ValueCase) { check(example) }

  @Test(arguments: [
    ValueCase(
      "a = []\nb = [1, 2,]\nc = [[1], ['x', 2.5]]",
      "{a: [], b: [1, 2], c: [[1], [\"x\", float 2.5]]}"),
    ValueCase("a = [ # first\n  1 # one\n  , # comma\n  2\n]", "{a: [1, 2]}"),
    ValueCase("a = [\n  [1],\n  [true],\n]", "{a: [[1], [true]]}"),
    ValueCase("a = {}\nb = { x = 1, y.z = [ { } ] }", "{a: {}, b: {x: 1, y: {z: [{}]}}}"),
    ValueCase("a = { x = [\n  1,\n  2\n] }", "{a: {x: [1, 2]}}"),
  ])
  func lists(_ example: ValueCase) { check(example) }

  @Test(arguments: [
    ValueCase("[a]\nx = 1\n[a.b.c]\n[a.b]\ny = 2", "{a: {x: 1, b: {c: {}, y: 2}}}"),
    ValueCase("[a.b]\nx = 1\n[a]\ny = 2", "{a: {b: {x: 1}, y: 2}}"),
    ValueCase("[ a . 'b c' ]", "{a: {b c: {}}}"),
    ValueCase("a.b = 1\na.c = 2\n[a.d]\ne = 3", "{a: {b: 1, c: 2, d: {e: 3}}}"),
    ValueCase("[[p]]\nx = 1\n[[p]]\n[p.q]\ny = 2", "{p: [{x: 1}, {q: {y: 2}}]}"),
    ValueCase("[[p]]\n[[p.q]]\n[[p.q]]\n[[p]]\n[[p.q]]", "{p: [{q: [{}, {}]}, {q: [{}]}]}"),
    ValueCase("[a.b.c]\n[a]\nb.d = 1", "{a: {b: {c: {}, d: 1}}}"),
  ])
  func sections(_ example: ValueCase) { check(example) }
}
