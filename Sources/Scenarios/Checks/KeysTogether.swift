import Diagnostics
import Diffusion

/// Keys that mean nothing without another, or against another, stand beside it.
package enum KeysTogether: ScenarioCheck {
  /// A key, the key that it needs, and what to write.
  private static let needs: [(key: String, other: String, hint: String)] = [
    ("refill", "capacity", "add capacity = 20, the number of places, or leave refill out"),
    ("backfire", "backfires_among", "add backfires_among = with a group, or leave backfire out"),
  ]

  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for action in draft.options.flatMap(\.actions) {
      for one in [action] + action.atSite.map(\.action) where !one.isDamaged {
        for (key, other, hint) in needs
        where one.written[key] != nil && one.takes(other) && one.fields[other] == nil {
          refuse("\"\(key)\" means nothing without \"\(other)\"", key, hint, one, &findings)
        }
        checkWho(one, &findings)
        checkRing(one, &findings)
        checkShare(one, &findings)
      }
    }
  }

  /// Where people need not be named, what is said of them needs them.
  private static func checkWho(_ action: ActionDraft, _ findings: inout Findings) {
    guard action.intervention.keys.contains(where: { $0.name == "who" && $0.standard == "nobody" }),
      action.fields["who"] == nil
    else { return }
    for key in ["visits", "visits_times", "uptake", "drop_out"] where action.written[key] != nil {
      refuse(
        "\"\(key)\" means nothing without \"who\"", key, "add who = with the people it is for",
        action, &findings)
    }
  }

  private static func checkRing(_ action: ActionDraft, _ findings: inout Findings) {
    guard action.fields["ring"] == .flag(true) else { return }
    for key in ["by", "displaces", "helpers_stop"] where action.written[key] != nil {
      refuse(
        "\"\(key)\" means nothing in a ring, in which people help one another", key,
        "leave \(key) out, or ring", action, &findings)
    }
  }

  private static func checkShare(_ action: ActionDraft, _ findings: inout Findings) {
    guard action.name == RemovePeople.name, action.written["share"] != nil,
      action.fields["what"] != .choices(["ties"])
    else { return }
    refuse(
      "people go away as a whole; only their ties may lose a share", "share",
      "write what = \"ties\", or leave share out", action, &findings)
  }

  private static func refuse(
    _ message: String, _ key: String, _ hint: String, _ action: ActionDraft,
    _ findings: inout Findings
  ) {
    findings.add(
      Finding("E-SCENARIO-ALONE", message, at: action.place(of: key), hint: hint))
  }
}

extension ActionDraft {
  /// Whether the intervention has a key of this name.
  package func takes(_ key: String) -> Bool { intervention.keys.contains { $0.name == key } }
}
