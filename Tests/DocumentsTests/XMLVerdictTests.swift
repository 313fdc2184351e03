import Diagnostics
import Foundation
import Testing

@testable import Documents

/// Accepts what expat accepts and refuses what it refuses, on documents spoilt by chance.
///
/// `Tests/Oracles/wellformed.py` made the kept corpus and says where the two differ on purpose;
/// `KITH_XML_VERDICTS` names a larger one.
struct XMLVerdictTests {
  private static let corpus: [(verdict: String, document: [UInt8])] = {
    let given = ProcessInfo.processInfo.environment["KITH_XML_VERDICTS"]
    let path = given ?? fixture("xml/verdicts.txt")
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      (line.prefix(3).trimmingCharacters(in: .whitespaces), bytes(of: line.dropFirst(4)))
    }
  }()

  @Test func agreesWithExpat() {
    var counts: [String: Int] = [:]
    for (verdict, document) in XMLVerdictTests.corpus {
      counts[verdict, default: 0] += 1
      let accepted = XMLVerdictTests.accepts(document)
      guard verdict != "any" else { continue }
      #expect(
        accepted == (verdict == "ok"),
        "\(String(decoding: document, as: UTF8.self).debugDescription)")
    }
    #expect(counts["ok", default: 0] > 100)
    #expect(counts["no", default: 0] > 200)
  }

  private static func accepts(_ document: [UInt8]) -> Bool {
    var findings = Findings()
    guard
      let text = XMLDecoding.decode(document, name: "t", noun: "an XML file", findings: &findings)
    else { return false }
    var scanner = XMLScanner(text)
    while scanner.next() != nil {}
    return scanner.fault == nil
  }

  /// `\x41` stands for a byte.
  private static func bytes(of text: Substring) -> [UInt8] {
    let raw = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < raw.count {
      if raw[index] == UInt8(ascii: "\\"), index + 3 < raw.count,
        let byte = UInt8(String(decoding: raw[(index + 2)...(index + 3)], as: UTF8.self), radix: 16)
      {
        out.append(byte)
        index += 4
      } else {
        out.append(raw[index])
        index += 1
      }
    }
    return out
  }
}
