/// The share of people with no live tie who were at no place in the last 13 weeks (SCIENCE §3.4). At
/// row 0, before any week, the visits on the map stand in for the weeks.
enum Isolated: OutcomeRule {
  static let outcome = Outcome(
    name: "isolated", theme: .network,
    meaning: "share of people who have no tie and went to no place in the last 13 weeks",
    isNot: "how lonely people feel", unit: "share", isPercentage: true, better: .lower, decimals: 3,
    otherNames: ["isolates", "isolate"],
    measure: .reading(
      ReadingMeasure(flows: [.attendance]) { reading, people in
        let goes = reading.flows.map { $0.places.map { $0 > 0 } } ?? reading.goesOnTheMap
        return .share(people) { reading.graph.degree($0) == 0 && !goes[$0] }
      }))
}

extension Reading {
  /// Whether the map has each person go to a place that is open as now.
  var goesOnTheMap: [Bool] {
    var goes = [Bool](repeating: false, count: plan.count)
    for place in plan.places where place.isOpen {
      for visitor in place.visitors where visitor.visitsPerYear > 0 { goes[visitor.person] = true }
    }
    return goes
  }
}
