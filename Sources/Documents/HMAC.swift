/// HMAC-SHA-256 (RFC 2104, F): a digest that only the holder of a key can work out.
public enum HMAC {
  /// The code of a message under a key, 32 bytes; a key of more than 64 bytes is digested first.
  public static func sha256(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    var block = key.count > 64 ? SHA256.digest(key) : key
    block += [UInt8](repeating: 0, count: 64 - block.count)
    let inner = SHA256.digest(block.map { $0 ^ 0x36 } + message)
    return SHA256.digest(block.map { $0 ^ 0x5C } + inner)
  }
}
