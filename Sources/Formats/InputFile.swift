/// One file as it was read, or one that was found in a folder or an archive.
public struct InputFile: Sendable {
  /// The name under which the user knows it.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The last part of the name.
  public var lastPart: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// What stands behind the last point of the name, in small letters: "net"; empty if there is none.
  public var ending: String {
    let part = lastPart
    guard let point = part.lastIndex(of: "."), point != part.startIndex else { return "" }
    return part[part.index(after: point)...].lowercased()
  }
}
