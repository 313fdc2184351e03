import Documents
import Networks

/// The arrows that yEd draws: it says of every file that its ties have a direction, and shows by the arrows
/// which of them do.
struct GraphMLArrows {
  private var said: Set<Int> = []
  private var without = LineTally()
  private var back = LineTally()
  private var both = LineTally()

  /// Says that a tie gives its direction itself, so that its arrows do not count.
  mutating func isSaid(_ edge: Int) { said.insert(edge) }

  /// Lets the arrows of a tie decide whether and where it points.
  mutating func note(
    _ index: Int, atSource: ArraySlice<UInt8>?, atTarget: ArraySlice<UInt8>?,
    _ edge: inout XMLNetwork.Edge
  ) {
    guard !said.contains(index), edge.direction == .directed, let atSource, let atTarget else {
      return
    }
    func isNone(_ word: ArraySlice<UInt8>) -> Bool { word.elementsEqual("none".utf8) }
    switch (isNone(atSource), isNone(atTarget)) {
    case (true, false): return
    case (true, true): without.note(edge.line)
    case (false, false): both.note(edge.line)
    case (false, true):
      back.note(edge.line)
      swap(&edge.from, &edge.to)
      said.insert(index)
      return
    }
    edge.direction = .undirected
  }

  /// Says what became of the ties that are not drawn from source to target.
  func warn(_ complaints: inout NetworkComplaints) {
    let cases = [
      (without, "drawn without an arrow and so", "read as without direction"),
      (both, "drawn with arrows at both ends and so", "read as going both ways"),
      (back, "drawn with the arrow at the source and so", "turned round"),
    ]
    for (tally, drawn, done) in cases where tally.count > 0 {
      let ties = tally.count == 1 ? "1 tie is" : "\(tally.count) ties are"
      complaints.warn("W-GRAPHML-ARROWS", "\(ties) \(drawn) \(done)", line: tally.line)
    }
  }
}
