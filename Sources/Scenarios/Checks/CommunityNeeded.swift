import Diagnostics
import Diffusion

/// Actions act on rules that run.
package enum CommunityNeeded: ScenarioCheck {
  /// Actions that mean something where only contagions in rounds run: they tell people or change ties.
  private static let withoutCommunity = [IntroducePeople.name, Weave.name, RemovePeople.name]

  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    checkModel(draft, &findings)
    for action in draft.options.flatMap(\.actions) {
      if !draft.model.runsCommunity, !withoutCommunity.contains(action.name),
        !action.tellsContagions
      {
        // A building block without effect is a what-if like any other; the rest is a mistake.
        let isBlock = action.name == ModifyPeople.name
        findings.add(
          Finding(
            isBlock ? "W-SCENARIO-COMMUNITY" : "E-SCENARIO-COMMUNITY",
            "\"\(action.name)\" changes nothing here: only contagions in rounds run",
            at: action.place,
            hint: "write community = true under [model], or add \"word-of-mouth\" to persuasion"))
      }
      if draft.model.runsCommunity, !draft.model.hasWordOfMouth, action.opensProgramme {
        findings.add(
          Finding(
            "E-SCENARIO-COMMUNITY",
            "\"\(action.name)\" spreads by word of mouth, which persuasion leaves out",
            at: action.place,
            hint:
              "add \"word-of-mouth\" to persuasion under [model], or do \"host\", which does not"
              + " spread"))
      }
    }
  }

  private static func checkModel(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for name in draft.model.also
    where !draft.model.runsCommunity && Models.named(name.value)?.page.needsCommunity ?? false {
      findings.add(
        name.finding(
          "E-SCENARIO-COMMUNITY", "\"\(name.value)\" reads what only the community model keeps",
          hint: "write community = true, or leave it out"))
    }
    guard let community = draft.model.community, !community.value else { return }
    if let mouth = draft.model.persuasion.first(where: { $0.value == "word-of-mouth" }) {
      findings.add(
        mouth.finding(
          "E-SCENARIO-COMMUNITY", "word of mouth is a part of the community model",
          hint: "write community = true, or leave \"word-of-mouth\" out"))
    } else if draft.model.named.isEmpty {
      findings.add(
        community.finding(
          "E-SCENARIO-COMMUNITY", "no model is left to run",
          hint: "write community = true, or name a model under persuasion or also"))
    }
  }
}
