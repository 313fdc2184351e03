import Documents
import Foundation
import Testing

@testable import Experiments

/// The version of the model is raised when results change.
struct ModelVersionTests {
  /// The digest of the reference results stands beside the version under which they were recorded. Where they change
  /// and the version does not, a store could give numbers that the program no longer gives.
  ///
  /// `RECORD=1` writes the file anew. Where only words or columns of the tables changed and no number did, that
  /// is all; otherwise raise `ModelVersion.current` first.
  @Test func isRaisedWithTheReferenceResults() throws {
    let results = Prebuilt.root.appendingPathComponent("Results")
    let runs = try FileManager.default.contentsOfDirectory(atPath: results.path).sorted()
    var bytes: [UInt8] = []
    for run in runs.filter({ $0.hasPrefix("s") && $0.dropFirst().first?.isNumber ?? false }) {
      let file = results.appendingPathComponent(run + "/comparison.csv")
      if let data = FileManager.default.contents(atPath: file.path) { bytes += data }
    }
    let now = "\(ModelVersion.current) \(SHA256.hex(bytes))\n"
    let file = Prebuilt.root.appendingPathComponent("Tests/Fixtures/model-version.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(
      now == recorded,
      "the reference results changed: raise ModelVersion.current if any number did, then RECORD=1")
  }
}
