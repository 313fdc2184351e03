/// Threshold model (P3): a person takes it up as soon as enough of the people it is tied to have.
///
/// Enough is max(m, ⌈φ d − 1e-9⌉) of the d distinct people one is tied to now, never with d = 0
/// (SCIENCE §0.4). Where a column says how many a person waits for, that number is enough, 0 included.
/// Nobody gives it up again.
///
/// - References: Granovetter (1978) doi:10.1086/226707; Watts (2002) doi:10.1073/pnas.082090499;
///   Centola & Macy (2007) doi:10.1086/521848.
package enum ThresholdAdoption: Process {
  package static let name = "threshold"
  package static let meaning = "behaviour: several others must have taken it up first"

  /// How many must have taken it up, of `degree` people; nil: never.
  ///
  /// - Parameter personal: The person's own number, which then decides alone.
  package static func need(peers: Double, share: Double, degree: Int, personal: Int? = nil)
    -> Int?
  {
    if let personal { return personal }
    guard degree > 0 else { return nil }
    let asked = max(peers, (share * Double(degree) - 1e-9).rounded(.up), 1)
    return Int(asked.rounded(.up))
  }

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for (index, plan) in timetable.contagions.enumerated() where plan.rule == .threshold {
      guard Rounds.isDue(f.week, length: f.values[.thresholdRound]) else { continue }
      let before = f.contagions[index].isActive
      f.contagions[index].isNew = before.map { _ in false }
      for person in 0..<f.plan.count where !before[person] {
        let tied = f.tiedTo(person)
        let need = need(
          peers: f.values[.thresholdPeers], share: f.values[.thresholdShare], degree: tied.count,
          personal: plan.personal?[person])
        guard let need, tied.count(where: { before[$0] }) >= need else { continue }
        f.activate(person, contagion: index)
      }
    }
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, plan) in timetable.contagions.enumerated() where plan.rule == .threshold {
      let lanes = Rounds.lanesDue(block, .thresholdRound)
      guard lanes != 0 else { continue }
      let reached = Rounds.masks(block.plan.count) {
        ThresholdRound(block, index, personal: plan.personal).work(lanes, into: $0)
      }
      Rounds.takeUp(block, index, reached, lanes)
    }
  }
}
