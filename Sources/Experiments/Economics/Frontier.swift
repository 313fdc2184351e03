/// Which options are worth considering at all, at some worth of what is gained (SCIENCE §3.7).
///
/// Options are sorted by cost. One that another beats or equals on both counts is dominated; one that
/// a mixture of two others beats is dominated by extension. What is left is the frontier: each step
/// along it buys more at a higher price for each unit, so a ratio of cost to effect has a meaning
/// there, and only there.
public enum Frontier {
  /// Where an option stands.
  public enum Standing: Sendable, Hashable {
    /// On the frontier; nil where it is the first on it.
    case onFrontier(Step?)
    /// Costs and brings exactly what an earlier one does, by its position.
    case same(as: Int)
    /// Another, by its position, costs no more and brings no less.
    case dominated(by: Int)
    /// A mixture of two others, by their positions, costs no more and brings no less.
    case extendedlyDominated(between: Int, and: Int)
  }

  /// What the step from the option before costs and brings; both are above 0, except that a
  /// difference in effect may cost nothing.
  public struct Step: Sendable, Hashable {
    /// The position of the option before it on the frontier.
    public let from: Int
    /// Pounds and units more.
    public let cost, effect: Double
    /// Pounds for each unit more: the incremental cost-effectiveness ratio.
    public var ratio: Double { cost / effect }
  }

  /// Where each option stands, in the order given.
  ///
  /// - Parameter options: Cost in pounds and effect, more being better; finite numbers.
  /// - Complexity: O(n²) for n options.
  public static func standings(_ options: [(cost: Double, effect: Double)]) -> [Standing] {
    let order = options.indices.sorted { a, b in
      let (x, y) = (options[a], options[b])
      return (x.cost, -x.effect, a) < (y.cost, -y.effect, b)
    }
    var standings = [Standing](repeating: .onFrontier(nil), count: options.count)
    var best: Int?
    var frontier: [Int] = []
    for index in order {
      if let best, options[best].effect >= options[index].effect {
        standings[index] = dominated(options, order, index, by: best)
        continue
      }
      best = index
      // A step that is dearer for each unit than the one after it is never the one to stop at.
      while frontier.count > 1,
        isDearer(
          options, frontier[frontier.count - 2], frontier[frontier.count - 1], index)
      {
        frontier.removeLast()
      }
      frontier.append(index)
    }
    for index in order where !frontier.contains(index) {
      guard case .onFrontier = standings[index],
        let above = frontier.firstIndex(where: { options[$0].cost > options[index].cost }),
        above > 0
      else { continue }
      standings[index] = .extendedlyDominated(between: frontier[above - 1], and: frontier[above])
    }
    for (from, to) in zip(frontier, frontier.dropFirst()) {
      standings[to] = .onFrontier(
        Step(
          from: from, cost: options[to].cost - options[from].cost,
          effect: options[to].effect - options[from].effect))
    }
    return standings
  }

  /// The same as an earlier option if there is one, else dominated.
  private static func dominated(
    _ options: [(cost: Double, effect: Double)], _ order: [Int], _ index: Int, by best: Int
  ) -> Standing {
    let twin = order.prefix { $0 != index }.first {
      options[$0].cost == options[index].cost && options[$0].effect == options[index].effect
    }
    return twin.map(Standing.same) ?? .dominated(by: best)
  }

  /// Whether the ratio from a to b exceeds that from b to c, without dividing.
  private static func isDearer(
    _ options: [(cost: Double, effect: Double)], _ a: Int, _ b: Int, _ c: Int
  ) -> Bool {
    let first = (options[b].cost - options[a].cost) * (options[c].effect - options[b].effect)
    let second = (options[c].cost - options[b].cost) * (options[b].effect - options[a].effect)
    return first > second
  }

  /// Where a pair of extra cost and extra effect lies on the cost-effectiveness plane.
  public enum Quadrant: String, Sendable, Hashable, CaseIterable {
    case costsMoreGainsMore = "costs more, gains more"
    case costsMoreGainsLess = "costs more, gains less"
    case costsLessGainsMore = "costs less, gains more"
    case costsLessGainsLess = "costs less, gains less"
    /// On one of the axes: one of the two does not differ.
    case onAnAxis = "the same cost or the same gain"

    /// The quadrant of a difference from as-now.
    public init(cost: Double, effect: Double) {
      switch (cost, effect) {
      case let (c, e) where c > 0 && e > 0: self = .costsMoreGainsMore
      case let (c, e) where c > 0 && e < 0: self = .costsMoreGainsLess
      case let (c, e) where c < 0 && e > 0: self = .costsLessGainsMore
      case let (c, e) where c < 0 && e < 0: self = .costsLessGainsLess
      default: self = .onAnAxis
      }
    }
  }
}
