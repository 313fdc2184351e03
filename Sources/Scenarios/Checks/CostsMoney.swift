import Diagnostics
import Diffusion

/// What is money that somebody gets cannot cost nothing: a budget of £0 is no budget.
///
/// Anything else may cost £0 ("we get it for nothing"); leaving `cost` out says that it is not known.
package enum CostsMoney: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    // What is written once may hold for several options and sites.
    var told: Set<SourcePlace> = []
    for action in draft.options.flatMap(\.actions) {
      for one in [action] + action.atSite.map(\.action) where !one.isDamaged {
        guard let money = one.intervention.money, let first = one.costs.first,
          one.costs.allSatisfy({ $0.value.pounds == 0 }), told.insert(first.at.place).inserted
        else { continue }
        findings.add(
          first.finding(
            "E-SCENARIO-MONEY",
            "\"\(one.name)\" is \(money), so at £0 there would be nothing of it",
            hint: "write what is paid out, for example cost = \"£500 per person\", or leave cost"
              + " out if it is not known"))
      }
    }
  }
}
