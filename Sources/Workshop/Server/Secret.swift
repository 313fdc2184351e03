import Documents

/// Words that nobody can guess: keys, the names of sessions and runs, the code of a room.
enum Secret {
  /// 128 bits, as 32 hexadecimal digits.
  static func key() -> String { SecretBytes.hexadecimal(SecretBytes.fresh(16)) }

  /// Eight signs that are not mixed up when read aloud: one of 8 · 10¹¹.
  static func code() -> String {
    let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
    // Bytes above the last whole round of signs are left out, or the first signs would come more often.
    let rounds = 256 / signs.count * signs.count
    var code = ""
    while code.count < 8 {
      code += SecretBytes.fresh(8).filter { $0 < rounds }.map {
        String(signs[Int($0) % signs.count])
      }
      .joined()
    }
    return String(code.prefix(8))
  }

  /// Whether two are the same; compares all letters, so that the time taken says nothing.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
