import Diagnostics
import Diffusion

/// Two options that do the same give the same numbers.
package enum OptionsDiffer: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for (index, option) in draft.options.enumerated()
    where !option.actions.isEmpty && !option.isDamaged {
      let twin = draft.options[..<index].first { isSame($0.actions, option.actions) }
      guard let name = twin?.name?.value else { continue }
      findings.add(
        Finding(
          "W-SCENARIO-SAME", "this option does the same as \"\(name)\"",
          at: option.name?.at.place ?? option.place,
          hint: "their results will be equal to the last digit"))
    }
  }

  private static func isSame(_ one: [ActionDraft], _ other: [ActionDraft]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { isSame($0, $1) }
  }

  private static func isSame(_ one: ActionDraft, _ other: ActionDraft) -> Bool {
    !one.isDamaged && !other.isDamaged && one.name == other.name && one.fields == other.fields
      && one.ranksAtStart == other.ranksAtStart
      && one.costs.map(\.value) == other.costs.map(\.value)
      && one.atSite.count == other.atSite.count
      && zip(one.atSite, other.atSite).allSatisfy {
        $0.site == $1.site && isSame($0.action, $1.action)
      }
  }
}
