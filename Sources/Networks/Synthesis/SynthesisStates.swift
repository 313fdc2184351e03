import Diagnostics
import Foundation
import Randomness

/// How the people of an invented site are when they are mapped (SCIENCE §1.5, "Initial").
///
/// Wellbeing is written as a survey would find it: w = μ + B_c [g(E) − .8] − B_v v with the documented
/// defaults of the model, so that what a person's life adds to its own level is in the score.
struct SynthesisStates {
  let people: [Person]

  init(
    _ recipe: Recipe, _ inhabitants: Inhabitants, ties: [Tie], _ places: SynthesisPlaces,
    _ draws: SynthesisDraws
  ) throws(Finding) {
    let states = recipe.states
    var withdrawal = [Double](repeating: 0, count: inhabitants.count)
    for person in inhabitants.serviceUsers {
      withdrawal[person] = try draws.number(
        states.withdrawal, .withdrawal, person, in: 0...1, decimals: 3)
    }
    let connection = Self.connection(withdrawal, ties, places)
    var people: [Person] = []
    for person in 0..<inhabitants.count {
      let isUser = inhabitants.isServiceUser[person]
      let own = try draws.number(
        states.setPoint, .setPoint, person, in: -100...100, decimals: 6)
      let setPoint = own + (isUser ? states.serviceUserSetPoint : 0)
      let e = connection[person]
      let score = setPoint + 7 * (e / (e + 2) - 0.8) - 2 * withdrawal[person]
      people.append(
        Person(
          number: UInt32(person), id: Self.id(person, of: inhabitants.count),
          isServiceUser: isUser, neighbourhood: inhabitants.neighbourhood[person],
          wellbeing: rounded(min(max(score, 7), 35), 2),
          stigma: isUser
            ? nil
            : try draws.number(states.stigma, .stigma, person, in: 0...1, decimals: 3),
          withdrawal: isUser ? withdrawal[person] : nil))
    }
    self.people = people
  }

  /// `P007`: as many digits as the largest number has.
  private static func id(_ person: Int, of count: Int) -> String {
    let digits = "\(person)"
    return "P" + String(repeating: "0", count: max(0, "\(count - 1)".count - digits.count)) + digits
  }

  /// E_i(0) = Σ_j κ_ij q_ij (1 − v_i)(1 − v_j) / 52 + ½ Σ_p m_p (1 − e^(−α(1 − v_i)Δ)).
  private static func connection(
    _ withdrawal: [Double], _ ties: [Tie], _ places: SynthesisPlaces
  ) -> [Double] {
    var connection = [Double](repeating: 0, count: withdrawal.count)
    for tie in ties {
      let contacts =
        tie.contactsPerYear * tie.strength * (1 - withdrawal[tie.from])
        * (1 - withdrawal[tie.to]) / 52
      connection[tie.from] += contacts
      connection[tie.to] += contacts
    }
    let week = 7 / 365.25
    for row in places.attendance {
      let rate = row.visitsPerYear * (1 - withdrawal[row.person])
      let meets = places.places[row.place].setting.encountersPerVisit
      connection[row.person] += 0.5 * meets * (1 - exp(-rate * week))
    }
    return connection
  }
}
