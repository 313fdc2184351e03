/// Of the other surveyed people, the share within two steps: reach₂ / (n − 1) (SCIENCE §3.4). A way
/// may lead through somebody who is only named; such people are in no denominator. Not defined for a
/// site of one person.
enum ReachShare: OutcomeRule {
  static let outcome = Outcome(
    name: "reach share", theme: .network,
    meaning: "share of all other surveyed people who are within two steps", unit: "share",
    isPercentage: true, better: .higher, decimals: 3, otherNames: ["share within two steps"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let surveyed = reading.isSurveyed.count { $0 }
        guard surveyed > 1 else { return Measured(nil, people: people.count) }
        return .mean(people) { person in
          Double(reading.surveyedWithinTwoSteps(of: person)) / Double(surveyed - 1)
        }
      }))
}

extension Reading {
  /// Other surveyed people within two steps.
  func surveyedWithinTwoSteps(of person: Int) -> Int {
    peopleWithinTwoSteps(of: person).count { isSurveyed[$0] }
  }

  /// Other people within two steps, each once, in the order in which they are met.
  func peopleWithinTwoSteps(of person: Int) -> [Int] {
    var met: Set<Int> = [person]
    var people: [Int] = []
    for friend in graph.neighbours(of: person) where met.insert(Int(friend)).inserted {
      people.append(Int(friend))
    }
    for friend in graph.neighbours(of: person) {
      for other in graph.neighbours(of: Int(friend)) where met.insert(Int(other)).inserted {
        people.append(Int(other))
      }
    }
    return people
  }
}
