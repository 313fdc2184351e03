/// A tie is drawn, then one of its ends; repeats are drawn again (SCIENCE §2.3: another rule than
/// `nominated`, whose people have still more ties).
package enum AtTieEnds: TargetRule {
  package static let name = "at random tie ends"
  package static let meaning =
    "ties at random, one of the two people of each: chances in proportion to ties"
  package static let phrases = ["at random tie ends", "at the ends of random ties"]
  package static let isDrawn = true

  package static func order(_ request: TargetRequest) -> [Int] {
    request.draw(request.candidates, draw: 1) { Double(request.graph.degree($0)) }
  }

  package static func most(_ request: TargetRequest) -> Int {
    request.candidates.count { request.graph.degree($0) > 0 }
  }
}
