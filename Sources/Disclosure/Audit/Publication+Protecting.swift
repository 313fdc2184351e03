extension Publication {
  /// What may be printed.
  public struct Protected: Sendable {
    /// For each number, how it is shown.
    public let shown: [ShownCount]
    /// Those that the rule hides.
    public let byRule: [Int]
    /// Those that were hidden beside them, in the order in which it was decided.
    public let widened: [Int]
    /// Hidden numbers that could not be made safe: nothing of this may be published.
    public let unsafe: [Int]
    /// What can be known of each number by itself, for the next publication.
    public let ranges: [CountRange]

    /// Whether all of it may be published.
    public var isSafe: Bool { unsafe.isEmpty }
  }

  /// Hides what must be hidden.
  ///
  /// Hiding more only widens what is possible, so a number that is safe once stays safe.
  ///
  /// - Complexity: Two linear programmes for each hidden number and each number hidden beside them.
  public func protected() -> Protected {
    let byRule = cells.indices.filter { isHiddenByRule($0) }
    var hidden = Set(byRule)
    var widened: [Int] = []
    var unsafe: [Int] = []
    var waiting = cells.indices.filter { hidden.contains($0) || !before($0).isEmpty }
    var attack = CountAttack(system(hidden))
    while let index = waiting.first {
      if isSafe(index, hidden, &attack) {
        waiting.removeFirst()
      } else if let next = nextToHide(for: index, hidden) {
        widened.append(next)
        hidden.insert(next)
        attack = CountAttack(system(hidden))
        if !waiting.contains(next) { waiting = (waiting + [next]).sorted() }
      } else {
        unsafe.append(index)
        waiting.removeFirst()
      }
    }
    // "Fewer than 5" would tell the ones from the others, or be untrue.
    let mark = widened.isEmpty ? rule.mark : "*"
    return Protected(
      shown: cells.indices.map { hidden.contains($0) ? .hidden(mark) : print($0) },
      byRule: byRule, widened: widened, unsafe: unsafe,
      ranges: cells.indices.map { ownRange($0, hidden) })
  }

  /// What an intruder can work out of each number, after all that is hidden is hidden; nil where it could
  /// not be worked out.
  public func possible(hidden: Set<Int>) -> [CountRange?] {
    var attack = CountAttack(system(hidden))
    return cells.indices.map { attack.range(of: $0) }
  }

  private func isHiddenByRule(_ index: Int) -> Bool {
    cells[index].isWithheld
      || (!cells[index].isExact && rule.show(cells[index].count).number == nil)
  }

  private func print(_ index: Int) -> ShownCount {
    cells[index].isExact ? .number(cells[index].count) : rule.show(cells[index].count)
  }

  /// What a reader can know of a number from its own cell, in this publication.
  private func ownRange(_ index: Int, _ hidden: Set<Int>) -> CountRange {
    let cell = cells[index]
    if hidden.contains(index) {
      guard intruder == .knowsRule, !cell.isWithheld else { return .any }
      if isHiddenByRule(index) { return rule.hidden.map { CountRange($0) } ?? .any }
      return CountRange(min(1, rule.hidden?.lowerBound ?? 1), nil)
    }
    return cell.isExact
      ? CountRange(cell.count, cell.count) : CountRange(rule.possible(rule.show(cell.count)))
  }

  private func system(_ hidden: Set<Int>) -> CountSystem {
    let ranges = cells.indices.map { index in
      (earlier[cells[index].key] ?? []).reduce(ownRange(index, hidden)) { range, earlier in
        guard earlier.range.contains(cells[index].count) else { return range }
        return range.common(earlier.range) ?? range
      }
    }
    return CountSystem(ranges, sums: sums)
  }

  /// The earlier publications in which a number was hidden.
  private func before(_ index: Int) -> [Earlier] {
    (earlier[cells[index].key] ?? []).filter {
      $0.isHidden && $0.range.contains(cells[index].count)
    }
  }

  /// Whether enough is possible of a number that is hidden, now or before. No more can be asked than
  /// each publication leaves by itself.
  private func isSafe(_ index: Int, _ hidden: Set<Int>, _ attack: inout CountAttack) -> Bool {
    let own = hidden.contains(index) ? [ownRange(index, hidden).count] : []
    let needed = (own + before(index).map { $0.range.count }).reduce(Self.fewestPossible, min)
    return attack.hasPossible(needed, for: index, near: cells[index].count)
  }

  /// The number to hide next: the failing one itself if it is printed, else the smallest of its sums that is
  /// printed and not zero, parts before totals.
  private func nextToHide(for failing: Int, _ hidden: Set<Int>) -> Int? {
    if !hidden.contains(failing) { return failing }
    let near = sums.filter { $0.total == failing || $0.parts.contains(failing) }
      .flatMap { [$0.total] + $0.parts }
    let choice = near.filter { !hidden.contains($0) && cells[$0].count > 0 }
    return choice.min { left, right in
      let (a, b) = (cells[left], cells[right])
      return (a.isTotal ? 1 : 0, a.count, left) < (b.isTotal ? 1 : 0, b.count, right)
    }
  }
}
