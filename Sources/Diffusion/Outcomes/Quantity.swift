/// What is added up over people, week by week; outcomes are ratios of these.
package enum Quantity: Hashable, Sendable {
  case wellbeing, stigma, withdrawal, connection
  /// People with g(E) ≤ ½, that is E ≤ E½ (SCIENCE §3.2).
  case poorlyConnected
  /// People whose value is at most so much.
  case atMost(PersonValue, Float)
  /// Live ties, and those between a service user and another.
  case ties, bridgingTies
  /// Takes part in, and ever took part in, any programme.
  case takingPart, everTookPart
  /// Reached by a model of persuasion.
  case reached(Int)
  /// A number that a model remembers of each person, read in some way.
  case model(Int, column: Int, ModelPage.Report.Reading)
}

/// A disjoint set of people over whom quantities are added up: those who belong to the same groups.
///
/// Only surveyed people are in a cell: those merely named by others are in no denominator.
package struct Cell: Sendable, Hashable {
  /// Indices of the people, ascending.
  package let people: [Int]
  package let isUser: Bool
  /// One entry a group: whether these people belong to it.
  package let groups: [Bool]
}

/// The cells of a site for a list of groups.
package struct Cells: Sendable {
  package let cells: [Cell]

  /// Splits the surveyed people of a site by the groups they belong to, and by service user or not.
  ///
  /// - Parameter groups: For each group, whether each person belongs to it.
  package init(_ plan: SitePlan, groups: [[Bool]]) {
    var members: [[Bool]: [Int]] = [:]
    for person in 0..<plan.count where plan.site.people[person].isSurveyed {
      let signature = [plan.isUser[person]] + groups.map { $0[person] }
      members[signature, default: []].append(person)
    }
    // In the order of the first person, so that nothing depends on a dictionary's order.
    cells = members.sorted { $0.value[0] < $1.value[0] }.map { signature, people in
      Cell(people: people, isUser: signature[0], groups: Array(signature.dropFirst()))
    }
  }
}
