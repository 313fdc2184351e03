/// When something that spreads in rounds has taken off.
///
/// What a contagion reaches is often bimodal: it dies out near those who were told first, or it runs
/// through much of the community, and the mean over futures describes neither. So tables say in what
/// share of futures it took off, beside the mean (SCIENCE §4).
package enum TakeOff {
  /// It has taken off where at least this share of the people *who were not told first* is reached.
  ///
  /// People told first do not count on either side, or an option that tells many would take off by
  /// definition. The share of one tenth is an assumption [A]: a finite share of the whole, as Watts
  /// (2002) defines a global cascade [M], and far above what dying out near the first leaves; between
  /// the two humps any other limit gives nearly the same count.
  package static let least = 0.1

  /// Whether it took off.
  ///
  /// - Parameters:
  ///   - reached: People reached, those told first among them.
  ///   - told: People told first.
  ///   - people: Everyone who counts. Nothing takes off where all of them were told.
  package static func happened(reached: Double, told: Int, people: Int) -> Bool {
    let others = people - told
    return others > 0 && reached - Double(told) >= least * Double(others) - 1e-6
  }
}
