/// Puts the reports about one tie together: a tie that both ends report, or one end twice, is one tie
/// with the mean of what was said.
struct TieReports {
  private(set) var ties: [Tie] = []
  /// Ties that both ends reported.
  private(set) var fromBothEnds = 0
  /// Ties that the file itself calls mutual.
  private(set) var mutual = 0
  /// Ties that one end reported more than once.
  private(set) var repeated = 0
  /// Ties of which there was more than one report.
  private(set) var merged = 0
  /// Ties that were left out because one end alone reported them.
  private(set) var unconfirmed = 0
  private let direction: SiteSettings.Direction
  /// Ties of which nobody gave a strength.
  private(set) var assumedStrength = 0
  /// Ties of which nobody gave a number of contacts.
  private(set) var assumedContacts = 0

  /// Collapses reports.
  ///
  /// - Parameters:
  ///   - position: The place of each person of the file in the order of the site.
  ///   - kind: The place of each kind of the file in the order of the site.
  /// - Complexity: O(reports + people + kinds).
  init(
    _ reports: [TieReport], position: [Int], kind: [Int],
    direction: SiteSettings.Direction = .mutual
  ) {
    self.direction = direction
    let pairs = reports.map { report in
      let (from, to) = (position[Int(report.from)], position[Int(report.to)])
      return (low: min(from, to), high: max(from, to), kind: kind[Int(report.kind)])
    }
    var order = Array(reports.indices)
    order = TieReports.sorted(order, below: kind.count) { pairs[$0].kind }
    order = TieReports.sorted(order, below: position.count) { pairs[$0].high }
    order = TieReports.sorted(order, below: position.count) { pairs[$0].low }
    ties.reserveCapacity(reports.count)
    var start = 0
    while start < order.count {
      let pair = pairs[order[start]]
      var end = start + 1
      while end < order.count, pairs[order[end]] == pair { end += 1 }
      add(pair, order[start..<end].map { reports[$0] }, position)
      start = end
    }
  }

  /// "12 ties were reported by both people, 1 by one person more than once".
  var mergedInWords: String {
    func ties(_ count: Int) -> String { count == 1 ? "1 tie was" : "\(count) ties were" }
    let both = "\(ties(fromBothEnds)) reported by both people"
    let again = "\(ties(repeated)) reported \(mutual > 0 ? "" : "by one person ")more than once"
    if repeated == 0 { return both }
    return fromBothEnds == 0 ? again : "\(both), \(again)"
  }

  private mutating func add(
    _ pair: (low: Int, high: Int, kind: Int), _ reports: [TieReport], _ position: [Int]
  ) {
    let isMutual = reports.contains { $0.isMutual }
    let fromLow = isMutual || reports.contains { position[Int($0.from)] == pair.low }
    let fromHigh = isMutual || reports.contains { position[Int($0.from)] == pair.high }
    if direction == .confirmed, !(fromLow && fromHigh) {
      unconfirmed += 1
      return
    }
    if reports.count > 1 {
      merged += 1
      let oneWay = reports.filter { $0.from == reports[0].from }.count
      let otherWay = reports.count - oneWay
      if oneWay > 0, otherWay > 0, !isMutual { fromBothEnds += 1 }
      if oneWay > 1 || otherWay > 1 || isMutual { repeated += 1 }
    }
    if isMutual { mutual += 1 }
    let strength = TieReports.mean(reports.map(\.strength))
    let contacts = TieReports.mean(reports.map(\.contacts))
    if strength == nil { assumedStrength += 1 }
    if contacts == nil { assumedContacts += 1 }
    var tie = Tie(
      from: pair.low, to: pair.high, kind: pair.kind,
      strength: strength ?? TiesSheet.assumedStrength,
      contactsPerYear: contacts ?? TiesSheet.assumedContacts)
    if direction == .directed, !(fromLow && fromHigh) {
      tie.naming = fromLow ? .fromNamedTo : .toNamedFrom
    }
    ties.append(tie)
  }

  /// The mean of what was given, the same for any order of the reports; nil if nothing was.
  private static func mean(_ values: [Double]) -> Double? {
    if values.count == 1 { return values[0].isNaN ? nil : values[0] }
    let given = values.filter { !$0.isNaN }.sorted()
    guard let first = given.first, let last = given.last else { return nil }
    return first == last ? first : given.reduce(0, +) / Double(given.count)
  }

  /// A stable counting sort.
  private static func sorted(_ order: [Int], below limit: Int, by key: (Int) -> Int) -> [Int] {
    var next = [Int](repeating: 0, count: limit + 1)
    for index in order { next[key(index) + 1] += 1 }
    for value in 0..<limit { next[value + 1] += next[value] }
    var sorted = order
    for index in order {
      let value = key(index)
      sorted[next[value]] = index
      next[value] += 1
    }
    return sorted
  }
}
