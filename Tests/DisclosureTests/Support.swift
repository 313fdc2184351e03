import Foundation

/// The folder of the package.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The texts of the files in a folder.
func sourceFiles(_ folder: String) throws -> [String] {
  let path = package.appending(path: folder).path
  return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map {
    try String(contentsOfFile: path + "/" + $0, encoding: .utf8)
  }
}

/// Numbers that look drawn, the same in every run: a Weyl sequence, mixed (splitmix64, M).
struct TestDraws {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A whole number from 0 up to and not with `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// A new folder, removed when the test is over.
func withFolder(_ work: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try work(folder.path)
}
