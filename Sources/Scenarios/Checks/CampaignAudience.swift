import Diagnostics
import Diffusion

/// Campaigns lower the stigma of residents: service users have none in this model.
package enum CampaignAudience: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for action in draft.options.flatMap(\.actions) where action.name == Campaign.name {
      guard case .pool(let pool) = action.fields["to"], pool.base == .serviceUsers else { continue }
      findings.add(
        Finding(
          "W-SCENARIO-AUDIENCE",
          "a campaign changes the stigma of residents, so one to service users changes nothing",
          at: action.place(of: "to"), hint: "write to = \"residents\""))
    }
  }
}
