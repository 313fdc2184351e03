import Diffusion
import Documents

extension Explanation {
  /// What matters of outcomes other than the one that decides.
  static func addSmallest(_ compare: CompareSettings, _ page: inout Page) {
    let agreed = Outcomes.all.compactMap { outcome in
      compare.smallest[outcome.name].map {
        "\(outcome.name) \(UnitWords.amount($0, outcome.unit))"
      }
    }
    if !agreed.isEmpty {
      page.add("The smallest differences that matter elsewhere: \(agreed.joined(separator: "; ")).")
    }
  }

  /// What the comparison is worked out again under.
  static func addSensitivity(_ scenario: Scenario, _ page: inout Page) {
    guard let asked = scenario.sensitivity else { return }
    var parts: [String] = []
    if !asked.peerEffects.isEmpty {
      let factors = asked.peerEffects.map { shortest($0) }
      parts.append("with every influence of people on each other times \(listed(factors))")
    }
    if !asked.spreadsBy.isEmpty { parts.append("spreading by \(listed(asked.spreadsBy))") }
    if asked.maps > 0 {
      let what = asked.resample == .ties ? "interviews" : "people"
      parts.append("on \(asked.maps) maps with the \(what) drawn again")
    }
    if !asked.namedAtMost.isEmpty {
      let limits = asked.namedAtMost.map { "\($0)" }
      parts.append("with each person naming at most \(listed(limits)) others")
    }
    guard !parts.isEmpty else { return }
    page.add(
      "It is worked out again, with \(asked.futures(of: scenario.compare)) futures each:"
        + " \(parts.joined(separator: "; ")).")
  }
}
