import Diagnostics
import Documents
import Testing

/// Words that depend only on a counter (SplitMix64), so that a failing round can be run again.
struct CountedWords {
  private var counter: UInt64

  init(round: Int) { counter = UInt64(round) << 20 }

  /// A number from 0 to below `limit`.
  mutating func below(_ limit: Int) -> Int {
    counter += 1
    var word = counter &* 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(max(1, limit)))
  }
}

/// Thousands of damaged documents: the reader must stay on its feet and point into the file.
@Suite struct TOMLMutationTests {
  private static let documents: [[UInt8]] = [
    "name = \"Baseline\" # first\nshare = 0.3\n[model]\nkind = 'x'\nrates = { a = 1, b = [2, 3] }\n",
    "a.b.\"c d\" = [1, [2.5e3, -inf], { x = 0x1F }]\n[[p]]\nd = 2024-02-29T10:30:00Z\n[[p]]\n[p.q]\n",
    "about = \"\"\"\nA \\\n  village \\u00e9 \"\"quoted\"\"\\n\n\"\"\"\nraw = '''\n\\'x''y'''\non = true\n",
    "\u{feff}k = 1_000\r\n\"é\" = \"größe 名前\"\r\n[ a . b ]\r\nt = 10:30:00.5\r\n[a]\r\nb.c = 1\r\n",
    "seeds = [\n  \"Ana\", # one\n  \"Bo\",\n]\nshare = 0,3\nname: “x”\nz = 30 %\n- q\n[open\nw = yes\n",
  ].map { Array($0.utf8) }

  private static let pieces: [[UInt8]] =
    [
      "\"", "'", "\"\"\"", "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\n", "\r\n",
      "\r",
      " ", "\t", "\\", "\\u", "\\U0010FFFF", "\\uD800", "0", "_", "-", "+", "e", "1e999", "0x",
      "inf",
      "nan", "2024-13-45", "24:61:61", "99999999999999999999", "true", "a = 1\n", "[a]\n",
      "[[p]]\n",
      "\u{0}", "\u{7f}", "\u{a0}", "\u{200b}", "“", "”", "é", "e\u{301}", "🙂", "名", "%", ":", "//",
      ";",
      "\u{feff}", "0,3", "{ a = [ {",
    ].map { Array($0.utf8) } + [[0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80]]

  private static func mutated(round: Int) -> [UInt8] {
    var words = CountedWords(round: round)
    var bytes = documents[words.below(documents.count)]
    for _ in 0...words.below(6) {
      let place = words.below(bytes.count + 1)
      let end = min(bytes.count, place + words.below(12))
      switch words.below(6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: words.below(bytes.count + 1))
      case 2: bytes.insert(UInt8(words.below(256)), at: place)
      case 3: bytes = Array(bytes[..<place]) + documents[words.below(documents.count)]
      default: bytes.insert(contentsOf: pieces[words.below(pieces.count)], at: place)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<20)
  func damagedDocumentsThoroughly(_ thousand: Int) {
    for round in thousand * 1000..<(thousand + 1) * 1000 {
      let source = SourceText(name: "x", bytes: Self.mutated(round: round))
      var findings = Findings()
      let table = TOML.read(source, into: &findings)
      let problem = problem(findings, in: source) ?? problem(table, in: source)
      if let problem { Issue.record("round \(round): \(problem)") }
      if !findings.hasErrors, !table.isComplete { Issue.record("round \(round): lost in silence") }
      if round % 8 == 0 { _ = Rendering.text(findings) }
    }
  }

  private func problem(_ findings: Findings, in source: SourceText) -> String? {
    for finding in findings.all {
      guard finding.code.hasPrefix("E-TOML-"), let place = finding.place else {
        return "\(finding.code) has no place"
      }
      if let problem = problem(place, in: source) { return "\(finding.code) \(problem)" }
    }
    return nil
  }

  private func problem(_ table: TOMLTable, in source: SourceText) -> String? {
    for entry in table.entries {
      if let problem = problem(entry.keyPlace, in: source) { return "key \(problem)" }
      if let problem = problem(entry.value, in: source) { return "value \(problem)" }
    }
    return nil
  }

  private func problem(_ value: TOMLValue, in source: SourceText) -> String? {
    if let problem = problem(value.place, in: source) { return problem }
    switch value.kind {
    case .string(let text): return problem(value.place(inText: 0..<text.utf8.count), in: source)
    case .array(let values): return values.lazy.compactMap { problem($0, in: source) }.first
    case .table(let table): return problem(table, in: source)
    default: return nil
    }
  }

  /// Whether a place is not in the file; its column may be one behind the line.
  private func problem(_ place: SourcePlace, in source: SourceText) -> String? {
    let characters = source.line(place.line).unicodeScalars.count
    let isInside =
      (1...source.lineCount).contains(place.line) && (0...characters + 1).contains(place.column)
      && place.length >= 1 && place.column + place.length <= max(characters, place.column) + 1
    return isInside ? nil : "at \(place.line):\(place.column)+\(place.length) is outside"
  }
}
