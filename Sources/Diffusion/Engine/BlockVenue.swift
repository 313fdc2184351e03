import CKernels

/// A place with those who may come, in every lane.
///
/// The columns hold `spare` rows more than there are people: the kernels read whole vectors.
package final class BlockVenue {
  /// How many may come.
  private(set) var count: Int
  private(set) var person: [Int32]
  /// The address of each person's draws.
  private(set) var number: [UInt32]
  /// Visits in a step, all reasons together, [row][lane].
  let rate: LaneArray
  /// The reasons of each row: the map's, and each action's [lane].
  private var mapped: [Float]
  private var extra: [[Int: [Float]]]
  /// Who is there this week: one mask a row; 0 in the spare rows.
  var present: [UInt64]
  var visitors: [Float]
  /// Room in which a kernel counts meetings.
  var counts: [UInt64] = []

  /// Unused rows after the last.
  private static let spare = 16
  /// The distance between the digits of `counts`.
  var stride: Int { count + Self.spare }

  init(
    _ place: SitePlan.PlannedPlace, numbers: [UInt32], lanes: Int, stepYears: Double
  ) {
    count = place.visitors.count
    let spare = repeatElement(0, count: Self.spare)
    person = place.visitors.map { Int32($0.person) } + spare.map(Int32.init)
    number = place.visitors.map { numbers[$0.person] } + spare.map(UInt32.init)
    mapped = place.visitors.map { Float($0.visitsPerYear * stepYears) }
    extra = place.visitors.map { _ in [:] }
    rate = LaneArray(rows: count, lanes: lanes)
    present = [UInt64](repeating: 0, count: count + Self.spare)
    visitors = [Float](repeating: 0, count: lanes)
    for (row, visits) in mapped.enumerated() {
      rate.row(row).update(repeating: visits, count: lanes)
    }
    makeRoom()
  }

  private func makeRoom() {
    counts = [UInt64](repeating: 0, count: (Int(kith_digits(Int32(count))) + 2) * stride)
  }

  /// Sets one action's reason for a person to come, in one lane.
  func setVisits(_ who: Int, number: UInt32, source: Int, lane: Int, rate visits: Float) {
    let row = person[..<count].partitioningIndex { $0 >= Int32(who) }
    if row == count || person[row] != Int32(who) { insert(who, number, at: row) }
    extra[row][source, default: [Float](repeating: 0, count: rate.lanes)][lane] = visits
    // Always added up in the same order, so that taking a reason back leaves no rounding behind.
    rate[row, lane] = extra[row].sorted { $0.key < $1.key }.reduce(mapped[row]) {
      $0 + $1.value[lane]
    }
  }

  private func insert(_ who: Int, _ number: UInt32, at row: Int) {
    person.insert(Int32(who), at: row)
    self.number.insert(number, at: row)
    mapped.insert(0, at: row)
    extra.insert([:], at: row)
    present.insert(0, at: row)
    rate.insertRow(at: row)
    count += 1
    makeRoom()
  }
}
