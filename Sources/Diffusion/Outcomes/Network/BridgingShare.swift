/// Of the ties of the group's people, the share that joins a service user and a resident: for service
/// users this is cross-group ties / all their ties (SCIENCE §3.4). Ties are counted at the group's
/// ends; both ends were surveyed. Not defined without such ties.
enum BridgingShare: OutcomeRule {
  static let outcome = Outcome(
    name: "bridging share", theme: .network,
    meaning: "share of ties that join a service user and a resident; compare \"expected bridging"
      + " share\", which blind chance would give",
    unit: "share", isPercentage: true, better: .higher, decimals: 3,
    otherNames: ["bridging", "cross-group ties"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let graph = reading.graph(touching: people)
        let isUser = reading.plan.isUser
        var (all, across, withTies) = (0, 0, 0)
        for person in people {
          all += graph.degree(person)
          across += graph.neighbours(of: person).count { isUser[Int($0)] != isUser[person] }
          if graph.degree(person) > 0 { withTies += 1 }
        }
        return Measured(all > 0 ? Double(across) / Double(all) : nil, people: withTies)
      }))
}
