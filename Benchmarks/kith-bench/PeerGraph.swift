import Foundation

/// A network and its sets of first people, as `Benchmarks/Peers/graphs.py` writes them.
struct PeerGraph {
  let name: String
  let people: Int
  let pairs: [(from: Int32, to: Int32)]
  private let folder: URL

  /// Reads `NAME.edges`, two numbers from 0 a line, or nil where it is not there.
  init?(_ folder: URL, _ name: String) {
    (self.folder, self.name) = (folder, name)
    guard let numbers = Self.numbers(folder.appendingPathComponent(name + ".edges")) else {
      return nil
    }
    pairs = stride(from: 0, to: numbers.count - 1, by: 2).map {
      (min(numbers[$0], numbers[$0 + 1]), max(numbers[$0], numbers[$0 + 1]))
    }
    people = Int(numbers.max() ?? -1) + 1
  }

  /// The first people of each future, a line each; `kind` is `seeds100` or `seeds1pct`.
  func seeds(_ kind: String) -> [[Int]] {
    let file = folder.appendingPathComponent("\(name).\(kind).txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
  }

  private static func numbers(_ file: URL) -> [Int32]? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    var numbers: [Int32] = []
    var number: Int32?
    for byte in data {
      if byte >= 48 && byte <= 57 {
        number = (number ?? 0) * 10 + Int32(byte - 48)
      } else if let whole = number {
        numbers.append(whole)
        number = nil
      }
    }
    if let whole = number { numbers.append(whole) }
    return numbers
  }
}
