import Disclosure

/// Of the people of each block, the share who go to one place, as it may be shown to others.
///
/// A share is hidden where fewer than ten go or fewer than ten do not. What is hidden is then worked out from
/// the place's people and the shares that are shown (rule P8): where fewer than five numbers are possible, no
/// share of the place is shown.
struct SharedVisits {
  /// For each block, whole tenths from 1 to 9; nil where nothing is shown.
  let tenths: [Int?]

  /// - Parameters:
  ///   - parts: Those of each block who go.
  ///   - sizes: The people of each block.
  ///   - total: All who go, who are shown to the nearest five.
  init(_ parts: [Int], of sizes: [Int], total: Int) {
    let shown = zip(parts, sizes).map { part, size in
      SharedMap.isLarge(part, of: size) ? SharedMap.tenths(part, of: size) : nil
    }
    tenths = Self.isSafe(shown, parts, sizes, total) ? shown : shown.map { _ in nil }
  }

  /// Whether what is hidden stays hidden from somebody who knows the size of every block.
  private static func isSafe(_ shown: [Int?], _ parts: [Int], _ sizes: [Int], _ total: Int) -> Bool
  {
    let hidden = shown.indices.filter { shown[$0] == nil }
    let fewest = GroupSizes.fewest
    let ranges = shown.indices.map { block -> CountRange in
      let size = sizes[block]
      guard let tenths = shown[block] else {
        // More than a reader can know: on which side too few are.
        return parts[block] < fewest
          ? CountRange(0, min(size, fewest - 1)) : CountRange(max(0, size - fewest + 1), size)
      }
      let possible = (0...size).filter {
        SharedMap.isLarge($0, of: size) && SharedMap.tenths($0, of: size) == tenths
      }
      return CountRange(possible.first ?? 0, possible.last ?? size)
    }
    let rule = DisclosureRules.standard
    let all = CountRange(rule.possible(rule.show(total)))
    let sum = CountSystem.Sum(total: parts.count, parts: Array(parts.indices))
    var attack = CountAttack(CountSystem(ranges + [all], sums: [sum]))
    return hidden.allSatisfy {
      attack.hasPossible(Publication.fewestPossible, for: $0, near: parts[$0])
    }
  }
}
