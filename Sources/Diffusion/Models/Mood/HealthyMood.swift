import Foundation

/// Healthy mood that spreads (W4, Hill, Griffiths & House): friends in good mood protect from depression
/// and help out of it; depression itself does not spread.
package enum HealthyMood: StateModel {
  package static let page = ModelPage(
    name: "healthy-mood", code: "W4", title: "Healthy mood", family: .wellbeing,
    meaning: "mood: friends who are well protect from depression and help out of it",
    equations: [
      "per half-year: P(well → low) = π₀ (1 − ½ H₅(h)), P(low → well) = π₁ 2^H₁₀(h); H_k(h) = min(1, h/k)",
      "h = people one listens to who are well; a chance a half-year becomes a rate −2 ln(1 − P) a year",
    ],
    updates: [.sync, .event],
    references: [
      .found(
        "Hill, Griffiths & House (2015) doi:10.1098/rspb.2015.1180: five or more healthy friends halve"
          + " the onset; ten against three double the recovery"),
      .found(
        "Eyre, House, Hill & Griffiths (2017): worse mood of friends does not raise depression"),
    ],
    limits: [
      "Found among adolescents; the shape between no and five friends is assumed.",
      "Nothing here makes depression pass from one person to another, on purpose.",
    ],
    use: "also = \"healthy-mood\"", pace: .oneByOne,
    reports: [
      ModelPage.Report("low mood", "share of people in low mood", .equals(1), better: .lower)
    ])
  package static let personal: [ParameterKey] = [.healthyStart]
  package static let parameters: [ParameterKey: Parameter] = [
    .healthyOnset: .row(
      "healthy-mood.onset", "π₀", 0.06, .share, 0...0.99,
      "chance in half a year to fall into low mood with no friend who is well"),
    .healthyRecovery: .row(
      "healthy-mood.recovery", "π₁", 0.3, .share, 0...0.49,
      "chance in half a year to come out of it with no friend who is well"),
    .healthyProtecting: .row(
      "healthy-mood.protecting", "5", 5, .number, 1...100,
      "friends who are well that halve the onset", .found("Hill, Griffiths & House 2015")),
    .healthyHelping: .row(
      "healthy-mood.helping", "10", 10, .number, 1...100,
      "friends who are well that double the recovery",
      .remembered("Hill, Griffiths & House 2015")),
    .healthyStart: .row(
      "healthy-mood.start", "state(0)", 0, .number, 0...1,
      "mood at the start: 0 well, 1 low; usually a column", .assumed("everybody well")),
  ]
  package static let start = ParameterKey.healthyStart
  package static let ways = [Way(0, 1), Way(1, 0)]

  /// The chance in half a year of a way, with so many friends who are well.
  package static func chance(_ way: Int, friends: Double, _ values: ParameterValues) -> Double {
    way == 0
      ? values[.healthyOnset] * (1 - 0.5 * min(1, friends / values[.healthyProtecting]))
      : values[.healthyRecovery] * exp2(min(1, friends / values[.healthyHelping]))
  }

  package static func rate(_ way: Int, _ person: Int, _ memory: ModelMemory, _ turn: ModelTurn)
    -> Double
  {
    let friends = turn.network.neighbours(of: person).count { memory.columns[0][$0] == 0 }
    return -2 * log1p(-chance(way, friends: Double(friends), turn.values))
  }
}
