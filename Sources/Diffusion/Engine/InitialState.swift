import Networks
import Randomness

/// How values that nobody measured are filled in: one draw a person and future.
package struct Fills: Sendable, Hashable {
  /// SWEMWBS, metric; nil: the model stops without it.
  package var wellbeing: Distribution?
  /// Desired social distance of people who are not service users; nil: the model stops without it.
  package var stigma: Distribution?
  /// Withdrawal of service users (SCIENCE §1.6: Beta(3, 5), A).
  package var withdrawal: Distribution

  /// Fills from the scenario or the site; withdrawal has a documented default.
  package init(
    wellbeing: Distribution? = nil, stigma: Distribution? = nil, withdrawal: Distribution
  ) {
    self.wellbeing = wellbeing
    self.stigma = stigma
    self.withdrawal = withdrawal
  }

  /// Whether a future's luck has a part in the start of any of these people.
  func areDrawn(for people: [Person]) -> Bool {
    func isOpen(_ measured: Double?, _ fill: Distribution?) -> Bool {
      measured == nil && fill != nil && fill?.fixedValue == nil
    }
    return people.contains { person in
      isOpen(person.wellbeingSetPoint ?? person.wellbeing, wellbeing)
        || isOpen(
          person.isServiceUser ? person.withdrawal : person.stigma,
          person.isServiceUser ? withdrawal : stigma)
    }
  }
}

/// The state of one future before the first step (SCIENCE §1.5 "Initial", §1.6).
package struct InitialState: Sendable {
  package var wellbeing, stigma, withdrawal, connection: [Float]
  /// μ − 0.8 B_c, so that the week's rule adds B_c g(E) and subtracts B_v v.
  package var setPoint: [Float]
  package var stigmaSetPoint: [Float]

  /// Works out row 0 of a future. Sums are in double precision, in ascending order.
  ///
  /// - Complexity: O(people + ties + attendance).
  package init(
    _ plan: SitePlan, _ p: ParameterValues, fills: Fills, keys: Keys, replicate: UInt32
  ) throws {
    let key = keys.key(.initialState)
    func fill(_ distribution: Distribution, _ person: Int, _ what: UInt32) throws -> Double {
      try distribution.draw(
        key, plan.numbers[person], what, step: 0, replicate: replicate)
    }
    var withdrawal = [Double](repeating: 0, count: plan.count)
    var stigma = withdrawal
    var stigmaSetPoint = withdrawal
    for (i, person) in plan.site.people.enumerated() {
      if person.isServiceUser {
        let v = try person.withdrawal ?? fill(fills.withdrawal, i, 1)
        withdrawal[i] = min(1, max(0, v))
      } else if let distribution = fills.stigma, person.stigma == nil {
        stigma[i] = min(1, max(0, try fill(distribution, i, 2)))
        stigmaSetPoint[i] = person.stigmaSetPoint ?? Self.ownLevel(stigma[i])
      } else {
        stigma[i] = person.stigma ?? 0
        stigmaSetPoint[i] = person.stigmaSetPoint ?? Self.ownLevel(stigma[i])
      }
    }
    let connection = Self.connection(plan, withdrawal)
    var wellbeing = [Double](repeating: 0, count: plan.count)
    var setPoint = wellbeing
    for (i, person) in plan.site.people.enumerated() {
      let e = connection[i]
      let pull =
        p[.wellbeingConnection] * (e / (e + p[.wellbeingHalfConnection]) - 0.8)
        - p[.wellbeingWithdrawal] * withdrawal[i]
      if let mu = person.wellbeingSetPoint {
        wellbeing[i] = mu + pull
      } else {
        wellbeing[i] = try person.wellbeing ?? fills.wellbeing.map { try fill($0, i, 3) } ?? 0
      }
      setPoint[i] = wellbeing[i] - pull - 0.8 * p[.wellbeingConnection]
    }
    self.wellbeing = wellbeing.map(Float.init)
    self.stigma = stigma.map(Float.init)
    self.withdrawal = withdrawal.map(Float.init)
    self.connection = connection.map(Float.init)
    self.setPoint = setPoint.map(Float.init)
    self.stigmaSetPoint = stigmaSetPoint.map(Float.init)
  }

  /// The level that stigma returns to where it was not measured (SCIENCE §1.6, A).
  static func ownLevel(_ stigma: Double) -> Double { min(0.99, stigma + 0.07) }

  /// E_i(0) = Σ_j κ_ij q_ij (1 − v_i)(1 − v_j) / 52 + ½ Σ_p m_p (1 − e^(−α(1 − v_i)Δ)) over the
  /// places that are open (SCIENCE §1.5).
  static func connection(_ plan: SitePlan, _ withdrawal: [Double]) -> [Double] {
    var connection = [Double](repeating: 0, count: plan.count)
    for pair in plan.pairs {
      let contacts =
        pair.contactsPerYear * pair.strength * (1 - withdrawal[pair.from])
        * (1 - withdrawal[pair.to]) / 52
      connection[pair.from] += contacts
      connection[pair.to] += contacts
    }
    for place in plan.places where place.isOpen {
      for visitor in place.visitors {
        let rate = visitor.visitsPerYear * (1 - withdrawal[visitor.person])
        connection[visitor.person] +=
          0.5 * place.setting.encountersPerVisit * ModelTime.chance(rate: rate)
      }
    }
    return connection
  }
}
