import Diagnostics
import Documents
import Testing

/// A document that repeats one piece.
struct LargeTOML: Sendable, CustomTestStringConvertible {
  let start: String
  let count: Int
  let piece: String
  var testDescription: String { "\(count) times \(Rendering.quoted(piece))" }
  var document: String { start + String(repeating: piece, count: count) }

  init(_ start: String, _ count: Int, _ piece: String) {
    self.start = start
    self.count = count
    self.piece = piece
  }
}

/// Large, deep and foreign files: an answer in time that follows the size, never a crash.
@Suite struct TOMLLimitTests {
  private let clock = ContinuousClock()

  /// Generous for a slow machine and a debug build, and far below what anything quadratic takes.
  private let enough: Duration = .seconds(20)

  private func read(_ bytes: [UInt8]) -> (table: TOMLTable, findings: Findings) {
    var findings = Findings()
    let table = TOML.read(SourceText(name: "village.toml", bytes: bytes), into: &findings)
    return (table, findings)
  }

  private func timed(_ document: String, _ check: (TOMLTable, Findings) -> Void) {
    let bytes = Array(document.utf8)
    let time = clock.measure {
      let (table, findings) = read(bytes)
      check(table, findings)
    }
    #expect(time < enough)
  }

  private func repeated(_ count: Int, _ part: (Int) -> String) -> String {
    (0..<count).map(part).joined()
  }

  @Test func readsManyKeys() {
    timed(repeated(100_000) { "key-\($0) = \($0)\n" }) { table, findings in
      #expect(findings.all.isEmpty)
      #expect(table.entries.count == 100_000)
      #expect(notation(table["key-99999"]?.kind ?? .integer(0)) == "99999")
    }
  }

  @Test func readsAListInOneLineAndPlacesItsElements() {
    timed("a = [" + repeated(100_000) { "\($0), " } + "]") { table, findings in
      #expect(findings.all.isEmpty)
      guard case .array(let elements)? = table["a"]?.kind else { return }
      #expect(elements.count == 100_000)
      #expect(elements.last?.place.column == 688_889)
      #expect(elements.map(\.place.column).max() == 688_889)
    }
  }

  @Test func readsManySectionsOfOneName() {
    timed(repeated(50_000) { "[[p]]\nx = { y = \($0) }\n" }) { table, findings in
      #expect(findings.all.isEmpty)
      guard case .array(let elements)? = table["p"]?.kind else { return }
      #expect(elements.count == 50_000)
    }
  }

  @Test func readsALineOfAMegabyte() {
    timed("a = \"" + String(repeating: "é", count: 500_000) + "\" b = 1") { _, findings in
      #expect(findings.all.count == 1)
      #expect((findings.all[0].place?.excerpt?.utf8.count ?? .max) < 1000)
    }
  }

  @Test(arguments: [
    LargeTOML("a = [", 50_000, "1x, "),
    LargeTOML("a = ", 500_000, "9"),
    LargeTOML("a = 0.x", 500_000, "9"),
    LargeTOML("a = ", 100_000, "x "),
    LargeTOML("a = {", 50_000, "x=y,"),
    LargeTOML("", 500_000, "["),
    LargeTOML("x", 200_000, ".a"),
    LargeTOML("[x", 200_000, ".a"),
    LargeTOML("a = ", 500_000, "["),
    LargeTOML("a = ", 200_000, "{a="),
    LargeTOML("# ", 500_000, "\u{1}"),
    LargeTOML("a = \"", 200_000, "\\x"),
    LargeTOML("a = \"", 500_000, "\u{1}"),
    LargeTOML("", 10_000, "a = 0,3\n"),
    LargeTOML("", 10_001, "a = \"\"\"x\n"),
    LargeTOML("", 10_001, "a = '''\nb = \"\"\"\n\"\"\"\n"),
    LargeTOML("", 10_000, "a = [\n"),
    LargeTOML("", 10_000, "a = [1, \n[b]\n"),
    LargeTOML("", 10_000, "a = {\n"),
    LargeTOML("", 10_000, "a = { b = 1\n"),
    LargeTOML("", 10_000, "}\n]\n,\n"),
    LargeTOML("", 10_000, "key: value\n"),
  ])
  func refusesInTimeThoroughly(_ large: LargeTOML) {
    timed(large.document) { _, findings in #expect(findings.hasErrors) }
  }

  @Test func readsLongNumbers() {
    timed("a = 0." + String(repeating: "3", count: 500_000)) { table, findings in
      #expect(!findings.hasErrors)
      #expect(notation(table) == "{a: float 0.3333333333333333}")
    }
  }

  @Test func readsUpToTheDepthLimit() {
    func lists(_ depth: Int) -> String {
      "a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(!read(Array(lists(63).utf8)).findings.hasErrors)
    #expect(read(Array(lists(64).utf8)).findings.all.map(\.code) == ["E-TOML-DEPTH"])
    let name = repeated(63) { "a\($0)." }
    #expect(!read(Array("\(name)b = 1".utf8)).findings.hasErrors)
    #expect(!read(Array("[\(name)b]".utf8)).findings.hasErrors)
    #expect(read(Array("\(name)b.c = 1".utf8)).findings.all.map(\.code) == ["E-TOML-DEPTH"])
    #expect(read(Array("[\(name)b.c]\nx = 1".utf8)).findings.all.map(\.code) == ["E-TOML-DEPTH"])
    #expect(read(Array("[\(name)b]\nx = 1".utf8)).findings.all.map(\.code) == ["E-TOML-DEPTH"])
  }

  @Test func givesUpAfterAThousandProblems() {
    let lines = repeated(1000) { "a\($0) = 0,3\n" }
    #expect(read(Array(lines.utf8)).findings.all.count == 1000)
    let (table, findings) = read(Array((lines + "b = x\nc = y\nd = 1\n").utf8))
    #expect(findings.all.count == 1001 && !table.isComplete)
    #expect(
      findings.all.last.map(Rendering.text) == """
        village.toml:1001:5: error: there are more than 1000 problems; the lines from here on were \
        not checked
          1001 | b = x
               |     ^
          hint: look whether this is the right file
        """)
    let list = "a = [\n" + String(repeating: "x,\n", count: 5000) + "]\nb = y"
    #expect(read(Array(list.utf8)).findings.all.count == 1001)
  }

  @Test func refusesWhatIsTooLarge() {
    let space = [UInt8](repeating: 0x20, count: TOML.sizeLimit)
    #expect(!read(space).findings.hasErrors)
    let (table, findings) = read(space + [0x20])
    #expect(!table.isComplete)
    #expect(
      Rendering.text(findings) == """
        village.toml: error: this file is larger than 16 MiB
          hint: keep tables of people and ties in CSV files, and name those files here
        1 error
        """)
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0, 0x3D, 0, 0x31, 0],
  ])
  func refusesUTF16(_ bytes: [UInt8]) {
    let (table, findings) = read(bytes)
    #expect(!table.isComplete)
    #expect(
      Rendering.text(findings) == """
        village.toml:1: error: this file is saved as UTF-16, and Kith reads UTF-8
          hint: save it again with the encoding UTF-8 (in Notepad: Save as, Encoding: UTF-8)
        1 error
        """)
  }

  @Test func refusesLatin1AndNamesTheFirstLine() {
    let bytes = Array("a = 1\nname = \"caf".utf8) + [0xE9] + Array("\"\nb = \"".utf8) + [0xE8]
    let (table, findings) = read(bytes)
    #expect(table.entries.isEmpty && !table.isComplete)
    #expect(
      Rendering.text(findings) == """
        village.toml:2:12: error: this file is not saved as UTF-8: the byte 0xE9 makes no sense here
          2 | name = "caf�"
            |            ^
          hint: save it again with the encoding UTF-8; the character here was probably é
        1 error
        """)
  }
}
