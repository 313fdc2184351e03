extension SweepDesign {
  /// One input at a time: the middle of everything first; then, input by input, so many levels from the
  /// low to the high share, the others at their middle. Two levels make a tornado.
  public static let oneWay = SweepDesign(
    name: "one-way", meaning: "each input at its low and high value, the others at their middle",
    counts: "levels of each input", standardSamples: 2, samples: 2...101, isSample: false,
    reading: .tornado,
    count: { inputs, samples in product(inputs, samples).map { $0 + 1 } },
    make: { inputs, samples, _ in
      let middle = [Double](repeating: 0.5, count: inputs)
      return [middle]
        + (0..<inputs).flatMap { input in
          levels(samples).map { level in
            var point = middle
            point[input] = level
            return point
          }
        }
    })

  /// So many shares, evenly from the low to the high one.
  static func levels(_ count: Int) -> [Double] {
    // In per cent, so that the ends and the middle are exact.
    let (low, high) = (100 * ends.low, 100 * ends.high)
    return (0..<count).map { (low + (high - low) * Double($0) / Double(count - 1)) / 100 }
  }
}
