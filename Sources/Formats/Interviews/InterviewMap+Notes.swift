import Diagnostics

extension InterviewMap {
  /// Says which people several interviews name by one id.
  func warnOfRoster(_ findings: inout Findings) {
    let shared = people.count { $0.interviews.count > 1 }
    guard shared > 0 else { return }
    let different =
      conflicts == 0
      ? ""
      : "; where they said different things (\(conflicts) \(conflicts == 1 ? "value" : "values")), the first counts"
    findings.add(
      Finding(
        "W-NC-ROSTER",
        "\(shared) \(shared == 1 ? "person stands" : "people stand") under one id in several interviews,"
          + " as people do who were chosen from a list; each is one person\(different)"))
  }

  /// Says that ties were added from those who were interviewed.
  func noteNamings(_ options: ReadingOptions, _ findings: inout Findings) {
    let count = options.addsEgo ? namings.count : 0
    guard count > 0 else { return }
    findings.add(
      Finding(
        "N-NET-NAMED",
        "\(count) \(count == 1 ? "tie" : "ties") of the kind \(Rendering.cited(InterviewMap.namedKind))"
          + " \(count == 1 ? "was" : "were") added: from everybody who was interviewed to each person he or she named",
        hint: "leave them out with --no-ego"
      ))
  }

  /// Says that nothing joins interviews yet.
  func warnApart(_ options: ReadingOptions, _ findings: inout Findings) {
    guard interviews.count > 1, options.matches == nil else { return }
    findings.add(
      Finding(
        "W-NET-APART",
        "\(interviews.count) interviews were read side by side: somebody whom two of them name is there"
          + " twice",
        hint:
          "find out with kith match who may be the same, decide, and give the table with --matches"
      ))
  }
}
