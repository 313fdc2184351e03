/// What each input does by itself: the output at its low and high value, the others at their middle.
public struct Tornado: Sendable, Hashable {
  /// The output in the middle of everything.
  public let middle: Double
  /// Widest first; of equal ones the first input comes first.
  public let bars: [Bar]

  /// One input.
  public struct Bar: Sendable, Hashable {
    /// The input, by its position.
    public let input: Int
    /// The outputs at its levels, lowest first.
    public let outputs: [Double]
    /// The smallest and the largest of them and of the middle.
    public let least, most: Double

    /// The output at the low and the high end.
    public var atLow: Double { outputs.first ?? .nan }
    /// The output at the high end.
    public var atHigh: Double { outputs.last ?? .nan }
    /// How far the output moves.
    public var swing: Double { most - least }
  }

  package init(middle: Double, bars: [Bar]) { (self.middle, self.bars) = (middle, bars) }

  /// Nil where the outputs are not those of the design.
  ///
  /// - Parameters:
  ///   - outputs: In the order of the worlds of `SweepDesign.oneWay`.
  ///   - levels: Of each input.
  public init?(outputs: [Double], inputs: Int, levels: Int) {
    guard inputs > 0, levels > 1, outputs.count == 1 + inputs * levels,
      outputs.allSatisfy(\.isFinite)
    else { return nil }
    let middle = outputs[0]
    self.middle = middle
    bars = (0..<inputs).map { input in
      let own = Array(outputs[(1 + input * levels)..<(1 + (input + 1) * levels)])
      let all = own + [middle]
      return Bar(
        input: input, outputs: own, least: all.min() ?? middle, most: all.max() ?? middle)
    }.sorted { ($1.swing, $0.input) < ($0.swing, $1.input) }
  }
}
