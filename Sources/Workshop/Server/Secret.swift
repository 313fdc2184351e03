/// Words that nobody can guess: keys, the names of sessions and runs, the code of a room.
///
/// They come from the system's generator and are another each time, on purpose. No result of a model depends on
/// them; those draw by address (`StreamKey`) and never from here.
enum Secret {
  /// 128 bits, as 32 hexadecimal digits.
  static func key() -> String {
    var source = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let half = String(source.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - half.count) + half
    }.joined()
  }

  /// Eight signs that are not mixed up when read aloud: one of 8 · 10¹¹.
  static func code() -> String {
    let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var source = SystemRandomNumberGenerator()
    return String((0..<8).map { _ in signs[Int.random(in: signs.indices, using: &source)] })
  }

  /// Whether two are the same; compares all letters, so that the time taken says nothing.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
