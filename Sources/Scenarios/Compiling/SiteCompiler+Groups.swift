import Diagnostics
import Diffusion

extension SiteCompiler {
  /// The groups of the lines, each resolved once, in the order of the lines.
  mutating func groups() -> [CompiledGroup] {
    var groups: [CompiledGroup] = []
    for (index, line) in scenario.compare.lines.enumerated() {
      let written =
        scenario.writtenLines.indices.contains(index) ? scenario.writtenLines[index] : nil
      guard let group = groups.first(where: { $0.pool == line.group }) ?? resolve(line, written)
      else { continue }
      if !groups.contains(where: { $0.pool == line.group }) { groups.append(group) }
      checkPopulation(line, group, written)
      checkColumn(line, written)
    }
    return groups
  }

  private mutating func resolve(_ line: OutcomeLine, _ written: WrittenValue?) -> CompiledGroup? {
    switch line.group.members(plan, keys: keys) {
    case .failure(let problem):
      findings.add(SiteProblems.finding(problem, .pool(line.group), written, nil))
      return nil
    case .success(let members):
      let surveyed = members.indices.count { members[$0] && site.people[$0].isSurveyed }
      return CompiledGroup(pool: line.group, members: members, surveyed: surveyed)
    }
  }

  /// A line about nobody cannot be worked out.
  private mutating func checkPopulation(
    _ line: OutcomeLine, _ group: CompiledGroup, _ written: WrittenValue?
  ) {
    guard let outcome = Outcomes.named(line.outcome) else { return }
    func count(_ isUser: Bool) -> Int {
      group.members.indices.count {
        group.members[$0] && site.people[$0].isSurveyed && plan.isUser[$0] == isUser
      }
    }
    let (users, residents) = (count(true), count(false))
    let isThere =
      switch outcome.population {
      case .everyone: outcome.isGap ? users > 0 && residents > 0 : users + residents > 0
      case .serviceUsers: users > 0
      case .residents: residents > 0
      }
    if isThere { return }
    let who =
      outcome.isGap
      ? "service users and residents"
      : outcome.population == .serviceUsers
        ? "service users" : outcome.population == .residents ? "residents" : "people"
    findings.add(
      Finding(
        "E-GROUP-EMPTY",
        "\"\(line.text)\" cannot be worked out at \(site.name): no \(who) in that group were surveyed",
        at: written?.place, hint: "choose another group, or leave the line out"))
  }
}
