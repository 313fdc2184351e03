/// A person is drawn, then one of the people it is tied to; repeats are drawn again (SCIENCE §2.3,
/// `nominated`). It needs no map: ask people at random to name a friend.
package enum NamedByFriends: TargetRule {
  package static let name = "named by friends"
  package static let meaning = "people at random each name one they are tied to"
  package static let phrases = ["named by friends", "friend-nominated"]
  package static let isDrawn = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let graph = request.graph
    let key = request.keys.key(.selection, subject: request.subject)
    var mayBePicked = [Bool](repeating: false, count: graph.count)
    for person in request.candidates { mayBePicked[person] = true }
    // People without ties can name nobody; leaving them out is the same as asking again.
    let nominators = (0..<graph.count).filter { graph.degree($0) > 0 }
    guard !nominators.isEmpty else { return [] }
    var picked: [Int] = []
    // Two of three attempts repeat somebody long before this many are needed.
    for attempt in 0..<UInt32(1000 + 100 * request.count) where picked.count < request.count {
      func index(below count: Int, _ draw: UInt32) -> Int {
        let u = key.uniform53(
          attempt, 1, step: 0, draw: draw, replicate: request.replicate)
        return min(count - 1, Int(u * Double(count)))
      }
      let friends = graph.neighbours(of: nominators[index(below: nominators.count, 0)])
      let friend = Int(friends[friends.startIndex + index(below: friends.count, 2)])
      guard mayBePicked[friend] else { continue }
      mayBePicked[friend] = false
      picked.append(friend)
    }
    if picked.count == request.count { return picked }
    // What is left to ask for is drawn at once, with the chances that asking on would give.
    return picked
      + request.draw(request.candidates.filter { mayBePicked[$0] }, draw: 4) { person in
        graph.neighbours(of: person).reduce(0) { $0 + 1 / Double(graph.degree(Int($1))) }
      }
  }

  package static func most(_ request: TargetRequest) -> Int {
    request.candidates.count { request.graph.degree($0) > 0 }
  }
}
