import Diagnostics
import Documents
import Testing

/// A broken document and, to the letter, what is said about it.
struct TOMLMessageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let document: String
  let expected: String

  init(_ name: String, _ document: String, _ expected: String) {
    self.name = name
    self.document = document
    self.expected = expected
  }

  var testDescription: String { name }

  /// Reads the document and compares what is printed for its findings.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let (_, findings) = readTOML(document)
    let text = Rendering.text(findings, limit: 20)
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}

/// Reads a document under the name that the tests use.
func readTOML(_ document: String) -> (table: TOMLTable, findings: Findings) {
  var findings = Findings()
  let table = TOML.read(SourceText(name: "village.toml", text: document), into: &findings)
  return (table, findings)
}
