/// Residents tied to most service users, then to most people (SCIENCE §2.3, `bridge_users`).
package enum KnowMostServiceUsers: TargetRule {
  package static let name = "know most service users"
  package static let meaning = "residents tied to most service users, then to most people"
  package static let phrases = ["who know most service users", "know most service users"]
  package static let impliedPool = Pool.Base.residents
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let graph = request.graph
    let isUser = request.plan.isUser
    return request.ranking.order(request.candidates) { person in
      let users = graph.neighbours(of: person).count { isUser[Int($0)] }
      return Double(users) + Double(graph.degree(person)) / Double(graph.count + 1)
    }
  }
}
