import Diagnostics
import Foundation

/// One of the equal parts into which a run is divided between processes or machines: the third of ten is `3/10`.
public struct Shard: Sendable, Hashable {
  /// Which one, from 1.
  public let index: Int
  /// How many there are in all.
  public let count: Int

  /// The most parts that a run may have: more than any scheduler takes in one array (A).
  public static let most = 100_000

  /// A part; its number lies within how many there are.
  init(_ index: Int, of count: Int) { (self.index, self.count) = (index, count) }

  /// Reads `3/10`.
  ///
  /// - Throws: `E-SHARD` where it is no such part.
  public init(_ words: String) throws(Finding) {
    let parts = words.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard parts.count == 2, numbers.count == 2 else {
      throw Self.finding(
        "\(Rendering.cited(words)) is not a part of a run",
        hint: "write which part and how many there are, such as --shard 3/10")
    }
    let (index, count) = (numbers[0], numbers[1])
    guard (1...Self.most).contains(count) else {
      throw Self.finding(
        "a run cannot be divided into \(count) parts", hint: "there may be 1 to \(Self.most) parts")
    }
    guard (1...count).contains(index) else {
      throw Self.finding(
        "there is no part \(index) of \(count)",
        hint: count == 1 ? "the only part is 1/1" : "the parts are 1/\(count) to \(count)/\(count)")
    }
    self.init(index, of: count)
  }

  /// "3/10", as the command takes it.
  public var words: String { "\(index)/\(count)" }

  /// A whole number in plain digits; nil for anything else, signs included.
  private static func number(_ word: Substring) -> Int? {
    word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(word) : nil
  }

  private static func finding(_ message: String, hint: String) -> Finding {
    Finding("E-SHARD", message, at: SourcePlace(file: "--shard"), hint: hint)
  }
}

extension Shard {
  /// The file in which a part keeps its futures where nobody says otherwise.
  public var storeName: String { "futures-\(index)-of-\(count).store" }

  /// The part that a store of this name belongs to; nil for other names.
  init?(storeName name: String) {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == "futures", words[2] == "of", words[3].hasSuffix(".store"),
      let index = Self.number(words[1]), let count = Self.number(words[3].dropLast(6)),
      (1...Self.most).contains(count), (1...count).contains(index)
    else { return nil }
    self.init(index, of: count)
    guard storeName == name else { return nil }
  }
}

extension FutureStore {
  /// Whether a file has a name that Kith gives to stores, in whatever folder.
  public static func isOwnName(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(standardName) || Shard(storeName: name) != nil
  }

  /// Whether a file's name is that of a store of ours, or of what is written beside one.
  public static func isOwnFile(_ name: String) -> Bool {
    let end = name.range(of: ".store")?.upperBound
    return end.map { isOwnName(String(name[..<$0])) } ?? false
  }
}
