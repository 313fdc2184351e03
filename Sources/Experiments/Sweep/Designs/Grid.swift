extension SweepDesign {
  /// All combinations of so many levels of each input; the last input changes fastest. Levels are the
  /// middles of equally likely parts, so every world stands for an equal part of all.
  public static let grid = SweepDesign(
    name: "grid", meaning: "all combinations of a few values of each input",
    counts: "levels of each input", standardSamples: 3, samples: 2...100, isSample: true,
    reading: .ranks,
    count: { inputs, samples in
      (0..<inputs).reduce(1) { worlds, _ in worlds.flatMap { product($0, samples) } }
    },
    make: { inputs, samples, _ in
      let levels = (0..<samples).map { (Double($0) + 0.5) / Double(samples) }
      return (0..<inputs).reduce([[]]) { points, _ in
        points.flatMap { point in levels.map { point + [$0] } }
      }
    })
}
