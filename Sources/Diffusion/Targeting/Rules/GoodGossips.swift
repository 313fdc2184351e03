/// Those whom people would name as good at passing news on: a draw with chances in proportion to
/// diffusion centrality, q = 1/λ_max and T = 3 (SCIENCE §2.3, `gossip`). Villagers' nominees raised
/// vaccinations by 22 % (Banerjee et al. 2019, F).
package enum GoodGossips: TargetRule {
  package static let name = "good gossips"
  package static let meaning =
    "a draw with chances by how widely news from a person is heard (diffusion centrality)"
  package static let phrases = ["good gossips", "named as good gossips"]
  package static let isDrawn = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let heard = request.prepared ?? prepare(request.moment) ?? []
    return request.draw(request.candidates, draw: 2) { heard[$0] }
  }

  package static func prepare(_ moment: TargetMoment) -> [Double]? {
    let radius = moment.graph.spectralRadius()
    return moment.graph.diffusionCentrality(chance: radius > 0 ? 1 / radius : 0, steps: 3)
  }

  package static func most(_ request: TargetRequest) -> Int {
    request.candidates.count { request.graph.degree($0) > 0 }
  }
}
