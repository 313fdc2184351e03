import Diagnostics
import Diffusion

/// A modification says by how much, and in a way that what it changes allows.
package enum ModifyAmounts: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for action in draft.options.flatMap(\.actions) where action.name == ModifyPeople.name {
      for one in [action] + action.atSite.map(\.action) where !one.isDamaged {
        check(one, &findings)
      }
    }
  }

  private static func check(_ action: ActionDraft, _ findings: inout Findings) {
    guard case .choices(let words) = action.fields["what"], let what = words.first else { return }
    let isLevel = ModifyPeople.levels.contains(what)
    if action.fields["times"] == nil, action.fields["plus"] == nil {
      findings.add(
        Finding(
          "E-SCENARIO-AMOUNT", "this does not say by how much \"\(what)\" changes",
          at: action.place(of: "what"),
          hint: isLevel ? "add for example plus = 0.05" : "add for example times = 1.5"))
    } else if !isLevel, action.fields["plus"] != nil {
      findings.add(
        Finding(
          "E-SCENARIO-AMOUNT",
          "\"\(what)\" is a factor: it is multiplied, and nothing is added to it",
          at: action.place(of: "plus"), hint: "write times = in place of plus ="))
    } else if what == ModifyPeople.levels[0], action.fields["times"] != nil {
      findings.add(
        Finding(
          "E-SCENARIO-AMOUNT", "a level of wellbeing is raised by points, not multiplied",
          at: action.place(of: "times"), hint: "write plus = in place of times ="))
    } else if what == ModifyPeople.levels[1], action.fields["ramp"] != nil {
      findings.add(
        Finding(
          "E-SCENARIO-AMOUNT", "withdrawal is changed once, at the start, so it has no ramp",
          at: action.place(of: "ramp"), hint: "leave ramp out"))
    }
  }
}
