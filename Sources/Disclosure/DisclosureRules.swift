import Diagnostics

/// The rules that can be chosen.
public enum DisclosureRules {
  /// Every rule, the default first; one file each in `Presets/`.
  public static let all: [DisclosureRule] = [
    .nhs75, .ons105, .tre10, .mhmds5, .ofqual5, .hesa, .midpoint6,
  ]

  /// What is used where nobody chooses.
  public static let standard = DisclosureRule.nhs75

  /// The rule with a name.
  ///
  /// - Throws: `E-RULE` where there is none, with the nearest name.
  public static func named(_ name: String) throws(Finding) -> DisclosureRule {
    if let rule = all.first(where: { $0.name == name.lowercased() }) { return rule }
    let names = all.map(\.name)
    throw Finding(
      "E-RULE", "there is no disclosure rule called \(Rendering.cited(name))",
      at: SourcePlace(file: "--rule"),
      hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
        ?? "the rules are: \(names.joined(separator: ", "))", value: name)
  }
}
