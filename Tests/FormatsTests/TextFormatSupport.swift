import Diagnostics
import Documents
import Foundation
import Testing

@testable import Formats

/// A file of a test.
func file(_ name: String, _ text: String) -> InputFile {
  InputFile(name: name, bytes: Array(text.utf8))
}

/// What files say, for tests to compare.
struct ReadNetwork {
  let network: MappedNetwork?
  let findings: Findings

  init(
    _ files: [InputFile], format: NetworkFormat? = nil, options: ReadingOptions = ReadingOptions()
  ) {
    (network, findings) = NetworkFiles.read(files, format: format, options: options)
  }

  init(_ name: String, _ text: String) { self.init([file(name, text)]) }

  var codes: [String] { findings.all.map(\.code) }
  /// The findings as a user reads them.
  var words: [String] { findings.all.map { Rendering.text($0) } }
  var people: [[String]] { rows(network?.people) }
  var ties: [[String]] { rows(network?.ties) }
  var places: [[String]] { rows(network?.places) }
  var attendance: [[String]] { rows(network?.attendance) }
  var counts: [Int] { [people.count, ties.count, places.count, attendance.count] }

  private func rows(_ table: TextTable?) -> [[String]] {
    guard let table else { return [] }
    return (0..<table.rowCount).map { row in
      table.columns.indices.map { table.text(row: row, column: $0) }
    }
  }
}
