import Diffusion
import Foundation
import Scenarios

/// What one future of one option at one site gives to the weighing of costs.
package struct FutureValue: Sendable, Hashable {
  /// Σ_t Σ_i w_it Δ over the interviewed service users and residents, in points × years: a week
  /// counts with the wellbeing with which it begins. 0 where wellbeing is not modelled.
  package var users = 0.0
  package var residents = 0.0
  /// The same with each week divided by (1 + r)^t.
  package var discountedUsers = 0.0
  package var discountedResidents = 0.0
  /// Different people whom the option's actions reach, and the service users among them; those who
  /// help are not reached.
  package var peopleReached = 0
  package var usersReached = 0

  package var all: Double { users + residents }
  package var discountedAll: Double { discountedUsers + discountedResidents }
}

/// Reads the values of the futures of a block.
struct FutureValueReader {
  private let result: RunResult
  private let site: SiteExperiment
  private let actions: [ActionSources]
  private let wellbeing: Int?
  /// Δ, and Δ / (1 + r)^t, by week.
  private let discounted: [Double]

  /// - Parameter option: As in `Experiment.optionNames`: 0 = as now.
  init(_ result: RunResult, _ site: SiteExperiment, _ scenario: Scenario, option: Int) {
    self.result = result
    self.site = site
    actions = option > 0 ? site.actionSources[option - 1] : []
    wellbeing = site.quantities.firstIndex(of: .wellbeing)
    let rate = scenario.value.discountEffects ?? ValueStandards.discountEffects
    discounted = (0..<scenario.compare.weeks).map {
      ModelTime.step * Discount.factor(rate, week: $0)
    }
  }

  func value(lane: Int) -> FutureValue {
    var value = FutureValue()
    if let wellbeing { addWellbeing(wellbeing, lane, to: &value) }
    let groups = actions.flatMap(\.sources).joined()
    let people = Set(groups.flatMap { result.reachedBy[lane][$0] ?? [] })
    value.peopleReached = people.count
    value.usersReached = people.count { site.plan.isUser[$0] }
    return value
  }

  private func addWellbeing(_ quantity: Int, _ lane: Int, to value: inout FutureValue) {
    for (week, weight) in discounted.enumerated() {
      for (index, cell) in site.cells.cells.enumerated() {
        let total = result.record[quantity, index, week, lane]
        if cell.isUser {
          value.users += total * ModelTime.step
          value.discountedUsers += total * weight
        } else {
          value.residents += total * ModelTime.step
          value.discountedResidents += total * weight
        }
      }
    }
  }
}

/// How later costs and gains lose weight.
enum Discount {
  /// (1 + r)^−t for the start of a week, t in years; exactly 1 where r is 0.
  static func factor(_ rate: Double, week: Int) -> Double {
    rate == 0 ? 1 : pow(1 + rate, -Double(week) * ModelTime.step)
  }

  /// Σ Δ (1 + r)^−t over the weeks of a window: the years that it counts as.
  static func years(_ rate: Double, weeks: Range<Int>) -> Double {
    rate == 0
      ? Double(weeks.count) * ModelTime.step
      : weeks.reduce(0) { $0 + ModelTime.step * factor(rate, week: $1) }
  }
}
