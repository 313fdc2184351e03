import Diffusion

/// The lines of a table whose scenario names none.
enum StandardLines {
  /// What the model is about, of everyone and of those who stand to lose; only what is recorded.
  static func lines(of draft: ScenarioDraft) -> [OutcomeLine] {
    let users = Pool(.serviceUsers)
    let contagions = draft.model.contagions
    let told = Models.pages.filter { draft.model.named.contains($0.name) }.flatMap { page in
      page.reports.map {
        OutcomeLine(outcome: "\($0.name) by \(page.name)", group: Pool(.everyone))
      }
    }
    var lines = contagions.map { OutcomeLine(outcome: "reached by \($0)", group: Pool(.everyone)) }
    lines += contagions.map {
      OutcomeLine(outcome: "reached by \($0)", group: Pool(.leastConnectedQuarter))
    }
    lines += told
    guard draft.model.runsCommunity else { return lines }
    let community: [(String, Pool)] = [
      ("wellbeing", Pool(.everyone)), ("wellbeing", users), ("wellbeing gap", Pool(.everyone)),
      ("contact", users), ("poorly connected", Pool(.everyone)), ("stigma", Pool(.everyone)),
      ("withdrawal", Pool(.everyone)), ("bridging ties", users),
    ]
    let programme: [(String, Pool)] = [
      ("ever took part", Pool(.everyone)), ("ever took part", users),
    ]
    return
      (community + (draft.hasProgramme ? programme : [])).map {
        OutcomeLine(outcome: $0.0, group: $0.1)
      } + lines
  }
}

extension ScenarioDraft {
  /// Whether any option opens a group that people can be persuaded to join.
  package var hasProgramme: Bool {
    options.contains { $0.actions.contains(where: \.opensProgramme) }
  }

  /// Whether a finding already says that an option could not be read.
  package var hasDamagedOptions: Bool { options.contains(where: \.isDamaged) }
}
