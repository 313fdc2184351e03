import Diagnostics
import Foundation
import Fuzzing
import Testing

@testable import Formats

/// Files that claim or hold too much are refused quickly and before anything is made for them (T-31).
@Suite struct TextLimitTests {
  /// Code that is not optimised may take longer than the two seconds that the program has.
  private func isQuick(_ files: [InputFile], _ codes: [String], line: Int = #line) {
    let start = FuzzSpan.processorSeconds()
    let read = ReadNetwork(files)
    #expect(Array(read.codes.prefix(codes.count)) == codes, "line \(line): \(read.words.prefix(3))")
    #expect(FuzzSpan.processorSeconds() - start < 20, "line \(line)")
  }

  private func isQuick(_ name: String, _ text: String, _ codes: String..., line: Int = #line) {
    isQuick([file(name, text)], codes, line: line)
  }

  @Test func headersThatClaimTooMuch() {
    isQuick("a.net", "*Vertices 200001\n", "E-NET-LIMIT")
    isQuick("a.net", "*Vertices 99999999999999999999\n", "E-PAJEK-VERTICES")
    isQuick("a.net", "*Vertices 200000\n*Matrix\n0 1\n", "E-PAJEK-MATRIX")
    isQuick("a.net", "*Vertices 200000 100000\n*Matrix\n0 1\n", "E-PAJEK-MATRIX")
    let many = String(repeating: "*Network x\n*Vertices 200000\n1 a\n", count: 100)
    isQuick("a.paj", many, "E-NET-LIMIT")
    isQuick("a.dl", "dl n=200001\ndata:\n", "E-NET-LIMIT")
    isQuick("a.dl", "dl nr=200000 nc=200000 nm=512\ndata:\n0 1\n", "E-NET-LIMIT")
    isQuick("a.dl", "dl n=200000\ndata:\n0 1\n", "E-DL-MATRIX")
    isQuick("a.dl", "dl n=99999999999999999999\ndata:\n0 1\n", "E-DL-COUNT")
    isQuick("a.dl", "dl n=3 nm=4000000000\ndata:\n0 1\n", "E-NET-LIMIT")
  }

  @Test func manyKindsOfValue() {
    let keys = (0..<100_000).map { "k\($0) 1" }.joined(separator: " ")
    isQuick("a.net", "*Vertices 1\n1 \"a\" \(keys)\n", "E-NET-LIMIT")
    isQuick("a.gml", "graph [ node [ id 1 \(keys) ] ]\n", "E-NET-LIMIT")
    let arcs = (0..<100_000).map { "*Arcs :\($0)\n1 1" }.joined(separator: "\n")
    isQuick("a.net", "*Vertices 1\n\(arcs)\n", "E-NET-LIMIT")
  }

  @Test func veryLongLinesAndTexts() {
    let long = String(repeating: "x", count: 4_000_000)
    isQuick("a.net", "*Vertices 1\n1 \"\(long)\"\n", "E-NET-LIMIT")
    isQuick("a.dl", "dl n=1\nlabels:\n\(long)\ndata:\n0\n", "E-NET-LIMIT")
    isQuick("a.gml", "graph [ node [ id 1 label \"\(long)\" ] ]\n", "E-NET-LIMIT")
    isQuick("a.gml", "graph [ node [ id 1 \(long) 1 ] ]\n", "E-NET-LIMIT")
    let numbers = String(repeating: "1 ", count: 1_000_000)
    isQuick("a.net", "*Vertices 3\n*Matrix\n\(numbers)\n", "E-PAJEK-MATRIX")
    isQuick("a.dl", "dl n=3\ndata:\n\(numbers)\n", "E-DL-MATRIX")
    isQuick("a.dl", "dl n=3 format=edgelist1\ndata:\n\(numbers)\n", "E-DL-LIST")
  }

  /// Text that is not in the file as it is must not be copied with the whole file each time.
  @Test func manyReferences() {
    let nodes = (0..<50_000).map { "node [ id \($0) label \"&amp;\" ]" }.joined(separator: "\n")
    isQuick("a.gml", "graph [ \(nodes) ]\n", "W-NET-NOTIES")
    let vertices = (1...50_000).map { "\($0) \"&#38;\($0)\"" }.joined(separator: "\n")
    isQuick("a.net", "*Vertices 50000\n\(vertices)\n", "W-NET-NOTIES")
  }

  @Test func manyProblems() {
    isQuick(
      "a.net", "*Vertices 1\n*Arcs\n" + String(repeating: "1 2\n", count: 100_000), "E-PAJEK-INDEX")
    isQuick("a.gml", String(repeating: "] ", count: 100_000), "E-GML-CLOSE")
    isQuick("a.gml", String(repeating: "graph [ ", count: 100_000), "E-NET-LIMIT")
  }
}
