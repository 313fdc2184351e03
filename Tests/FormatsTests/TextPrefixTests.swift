import Diagnostics
import Testing

@testable import Formats

/// A file that was cut off at any byte is never taken for a whole one with fewer people or ties (T-34).
@Suite struct TextPrefixTests {
  /// Formats whose last piece shows that a file is whole.
  @Test(arguments: ["dl/whole.dl", "dl/half.dl", "gml/whole.gml", "gml/short.gml"])
  func nothingIsAcceptedThatIsNotWhole(_ path: String) throws {
    for (read, _) in try accepted(path) { #expect(read.counts == (try whole(path).counts)) }
  }

  /// Lists may end behind any line; then the file is whole in itself, or says that its last line is not.
  @Test(arguments: [
    "pajek/whole.net", "pajek/modes.net", "pajek/project.paj", "dl/edges.dl", "dl/nodes.dl",
  ])
  func aLineThatIsCutIsSaidToBe(_ path: String) throws {
    let whole = try whole(path)
    for (read, bytes) in try accepted(path) where read.counts != whole.counts {
      #expect(bytes.last == 0x0A || read.codes.contains("W-NET-END"), "\(bytes.count) bytes")
    }
  }

  @Test func aMatrixOrAnAnnouncedNumberOfTiesShowsWhatIsMissing() {
    let matrix = "*Vertices 3\n*Matrix\n0 1 0\n0 0 1\n1 0 0\n"
    for length in 21..<(matrix.utf8.count - 2) {
      let read = ReadNetwork([InputFile(name: "a.net", bytes: Array(matrix.utf8.prefix(length)))])
      #expect(read.findings.hasErrors, "\(length)")
    }
    #expect(ReadNetwork("a.net", "*Vertices 3\n*Edges 2\n1 2\n").codes == ["W-PAJEK-COUNT"])
  }

  private func whole(_ path: String) throws -> ReadNetwork {
    let read = ReadNetwork([try seed(path)])
    #expect(!read.findings.hasErrors, "\(Rendering.text(read.findings))")
    return read
  }

  /// The prefixes that are accepted.
  private func accepted(_ path: String) throws -> [(ReadNetwork, [UInt8])] {
    let file = try seed(path)
    return (0..<file.bytes.count).compactMap { length in
      let bytes = Array(file.bytes.prefix(length))
      let read = ReadNetwork([InputFile(name: file.name, bytes: bytes)])
      return read.findings.hasErrors ? nil : (read, bytes)
    }
  }

  private func seed(_ path: String) throws -> InputFile {
    let parts = path.split(separator: "/").map(String.init)
    return try #require(try fixtureFiles("fuzz/\(parts[0])").first { $0.name == parts[1] })
  }
}
