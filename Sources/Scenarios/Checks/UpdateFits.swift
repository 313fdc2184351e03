import Diagnostics
import Diffusion

/// A way of updating is one that a model of the run knows.
package enum UpdateFits: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let written = draft.model.update, let update = ModelPage.Update(rawValue: written.value),
      update != .sync
    else { return }
    let know = Models.pages.filter { $0.updates.contains(update) }.map(\.name)
    guard !draft.model.named.contains(where: know.contains) else { return }
    findings.add(
      written.finding(
        "E-SCENARIO-UPDATE", "no model of this scenario knows update = \"\(update.rawValue)\"",
        hint: "those that do: \(know.joined(separator: ", "))"))
  }
}
