import Diagnostics
import Documents
import Foundation

/// The key of a project's pseudonyms: 32 bytes from the system's generator, in a file of its own that only its
/// owner can read. It never goes into a bundle; without it, pseudonyms cannot be traced.
public struct ProjectKey: Sendable, Hashable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// The name of the file in a `private` folder.
  public static let fileName = "project.key"

  /// A key of known bytes; nil if they are not 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// A key that nobody can guess.
  static func fresh() -> ProjectKey { ProjectKey(fresh: SecretBytes.fresh(32)) }

  private init(fresh bytes: [UInt8]) { self.bytes = bytes }

  /// The key in hexadecimal digits, as its file holds it.
  var text: String { SecretBytes.hexadecimal(bytes) }

  /// Reads the key of a file.
  ///
  /// - Throws: `E-KEY` where it is not 64 hexadecimal digits, `E-FILE` where it cannot be read, `E-KEY-OPEN` where
  ///   others can read it.
  public static func read(_ path: String) throws(Finding) -> ProjectKey {
    let at = SourcePlace(file: path)
    var status = stat()
    guard stat(path, &status) == 0, status.st_size <= 1024,
      let data = FileManager.default.contents(atPath: path)
    else { throw Finding("E-FILE", "there is no key at \(Rendering.cited(path))", at: at) }
    guard status.st_mode & 0o077 == 0 else {
      throw Finding(
        "E-KEY-OPEN", "others than its owner may read this key", at: at,
        hint: "close it with: chmod 600 \(path)")
    }
    let digits = data.filter { $0 > 0x20 }.map { UInt8($0) }
    let values = digits.map(Self.value)
    guard digits.count == 64, values.allSatisfy({ $0 != nil }) else {
      throw Finding(
        "E-KEY", "this is not a key", at: at,
        hint: "a key is 64 hexadecimal digits; one is made where there is none")
    }
    let known = values.compactMap { $0 }
    guard let key = ProjectKey(bytes: (0..<32).map { known[2 * $0] << 4 | known[2 * $0 + 1] })
    else { throw Finding("E-KEY", "this is not a key", at: at) }
    return key
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  /// The key in the `private` folder of a site; one is made where there is none.
  ///
  /// - Returns: The key, and whether it was made.
  /// - Throws: As `read` and `PrivateFolder.write`.
  public static func ofProject(_ folder: PrivateFolder) throws(Finding) -> (
    key: ProjectKey, isNew: Bool
  ) {
    let path = folder.path + "/" + fileName
    if access(path, F_OK) == 0 { return (try read(path), false) }
    let key = ProjectKey.fresh()
    try folder.write(Array((key.text + "\n").utf8), as: fileName)
    return (key, true)
  }
}
