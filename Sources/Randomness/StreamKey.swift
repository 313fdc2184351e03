/// The key of all draws of one process at one site (and, where needed, one place or action).
///
/// Together with an address (who, with whom, step, draw, replicate) it determines a random word.
/// Nobody draws "the next number": two runs differ only where their causes differ.
///
/// The layout of an address, all in 32-bit words of a Philox counter:
///
/// | | word 0 | word 1 | word 2 | word 3 | which of the block's four words |
/// |---|---|---|---|---|---|
/// | a key | site, low | site, high | process | subject | the first two; Philox key = the seed |
/// | `word` | a | b | step << 12 \| draw | replicate >> 2 | replicate & 3 |
/// | `chance` | a | b | step << 12 \| plane >> 1 | replicate >> 6 | 2·(plane & 1), + 1 for lanes ≥ 32 |
/// | `byteWord` | a | b | step << 12 \| level << 2 \| lane >> 4 | replicate >> 6 | byte lane & 15 of the block |
///
/// Words, chances and byte words share counters, so one process uses one kind only: one that needs two
/// has two keys.
@frozen
public struct StreamKey: Sendable, Hashable {
  /// The first word of the Philox key of the draws.
  public var k0: UInt32
  /// The second word of the Philox key of the draws.
  public var k1: UInt32

  /// The first two words of Philox(key: the seed, low word first; counter: site low, site high,
  /// process, subject).
  ///
  /// - Parameters:
  ///   - seed: The run's seed.
  ///   - site: The site's key, as `site.toml` gives it.
  ///   - process: Which decision of the model, such as "attends" or "meets".
  ///   - subject: The place, action or parameter, where a process has several; see `nameKey(_:)`.
  public init(seed: UInt64, site: UInt64, process: UInt32, subject: UInt32 = 0) {
    let counter = SIMD4(
      UInt32(truncatingIfNeeded: site), UInt32(truncatingIfNeeded: site >> 32), process, subject)
    let words = philox4x32(
      counter, key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    k0 = words[0]
    k1 = words[1]
  }
}

/// A number for a name, for `StreamKey.init` or a counter: 64-bit FNV-1a over the name's UTF-8 bytes
/// (Fowler, Noll & Vo; offset basis cbf29ce484222325, prime 100000001b3).
///
/// The name is taken as it is: no case folding, no Unicode normalisation. Two names of one kind get
/// different keys with certainty only if they were compared; a clash of 64 bits among 10,000 names
/// has a chance of 3 in 10¹². Where only 32 bits fit, use `subjectKey(_:)`.
public func nameKey(_ name: String) -> UInt64 {
  name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// `nameKey(_:)` folded to the 32 bits of a subject: high word XOR low word.
///
/// Two of 100 names clash with a chance of about 1 in 10⁶; a clash only correlates their draws.
public func subjectKey(_ name: String) -> UInt32 {
  let key = nameKey(name)
  return UInt32(truncatingIfNeeded: key >> 32) ^ UInt32(truncatingIfNeeded: key)
}
