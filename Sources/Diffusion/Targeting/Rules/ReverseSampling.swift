/// Those who stand in most sets of people from whom a person drawn at random would have been reached
/// (SCIENCE §2.3, `RIS`): near to greedy search, and fast on large networks.
///
/// - References: Borgs, Brautbar, Chayes & Lucier (2014) doi:10.1137/1.9781611973402.70.
package enum ReverseSampling: TargetRule {
  package static let name = "by reverse sampling"
  package static let meaning =
    "as greedy search, from a sample of the ways in which people are reached (RIS)"
  package static let phrases = ["by reverse sampling", "by RIS"]
  package static let buildsGroups = true
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    guard request.spread.refusal == nil else { return [] }
    let sample = ReverseSample(
      request.graph, numbers: request.plan.numbers, keys: request.keys, spread: request.spread)
    return sample.cover(request.ranking.order(request.candidates) { _ in 0 }, count: request.count)
      .people
  }

  package static func refusal(_ request: TargetRequest) -> Refusal? { request.spread.refusal }
}
