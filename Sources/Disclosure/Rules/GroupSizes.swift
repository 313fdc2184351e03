/// Which groups are large enough to be shown (rule P4).
public enum GroupSizes {
  /// The fewest people of a group, and of what is left of those around it.
  public static let fewest = 10

  /// Whether a group may be shown beside the group that it is part of: both it and the rest, unless there is
  /// no rest, have at least ten people. Otherwise the few could be found by taking one from the other.
  public static func allows(_ group: Int, of parent: Int) -> Bool {
    let rest = parent - group
    return group >= fewest && (rest == 0 || rest >= fewest)
  }

  /// What becomes of the parts that a whole is split into.
  public enum Split: Sendable, Hashable {
    /// These parts, by index, are shown; the others are one, "other", which may be none.
    case shown([Int], other: [Int])
    /// The split is not shown at all.
    case dropped
  }

  /// Parts that are too small become one; where that is still too small, the split is dropped.
  ///
  /// - Parameter sizes: People of each part; the parts have nobody in common and make up the whole.
  public static func split(_ sizes: [Int]) -> Split {
    let small = sizes.indices.filter { sizes[$0] < fewest && sizes[$0] > 0 }
    let shown = sizes.indices.filter { sizes[$0] >= fewest }
    let rest = small.reduce(0) { $0 + sizes[$1] }
    if shown.isEmpty || (rest > 0 && rest < fewest) { return .dropped }
    return .shown(shown, other: small)
  }

  /// Whether two groups can be shown together: neither is the other and a few people more.
  ///
  /// - Parameters:
  ///   - first: For each person of the site, whether the group holds it.
  ///   - second: The same for the other group.
  public static func allowsTogether(_ first: [Bool], _ second: [Bool]) -> Bool {
    var (onlyFirst, onlySecond) = (0, 0)
    for (isFirst, isSecond) in zip(first, second) where isFirst != isSecond {
      if isFirst { onlyFirst += 1 } else { onlySecond += 1 }
    }
    if onlyFirst == 0, (1..<fewest).contains(onlySecond) { return false }
    return !(onlySecond == 0 && (1..<fewest).contains(onlyFirst))
  }
}
