import Diagnostics
import Diffusion

/// Whoever is told first can pass something on, and a contagion has somebody who is told first.
package enum ContagionsNeeded: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let there = draft.model.named.filter(Models.tellable.contains)
    var told = Set<String>()
    for action in draft.options.flatMap(\.actions) where action.tellsContagions {
      var wanted = there
      if case .choices(let words) = action.fields["of"] { wanted = words }
      told.formUnion(wanted)
      if there.isEmpty {
        findings.add(
          Finding(
            "E-SCENARIO-CONTAGION", "nothing spreads in rounds here, so nobody can be told first",
            at: action.place,
            hint: action.name == Tell.name
              ? "write persuasion = \"independent-cascade\" (news) or \"threshold\" (a behaviour)"
                + " under [model]"
              : "name the place where their group meets with to =, or write persuasion ="
                + " \"threshold\" under [model]"))
      } else if let missing = wanted.first(where: { !there.contains($0) }) {
        findings.add(
          Finding(
            "E-SCENARIO-CONTAGION", "\"\(missing)\" is not a contagion of this model",
            at: action.place(of: "of"), hint: "add it to persuasion under [model]"))
      }
    }
    if draft.hasDamagedOptions || draft.options.isEmpty { return }
    for name in draft.model.persuasion
    where there.contains(name.value) && !told.contains(name.value)
      && Models.named(name.value)?.page.needsTelling ?? false
    {
      findings.add(
        name.finding(
          "W-SCENARIO-CONTAGION", "nobody is told first, so \"\(name.value)\" never begins",
          hint: "add an action that does \"tell\", or leave the contagion out"))
    }
  }
}
