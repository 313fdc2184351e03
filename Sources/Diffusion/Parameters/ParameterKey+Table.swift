extension ParameterKey {
  /// One row a parameter, in the order of the cases. Defaults and ranges: SCIENCE §1.5, all marked A
  /// there: tuned so that service users start near 20.0 and others near 23.8 SWEMWBS, 15 % are poorly
  /// connected and befriending gives about a quarter of a standard deviation.
  static let table: [Parameter] = wellbeing + stigma + withdrawal + ties + contacts + persuasion

  private static let tuned = "tuned to national averages (SCIENCE §1.5)"

  private static func row(
    _ name: String, _ symbol: String, _ standard: Double, _ unit: Parameter.Unit,
    _ range: ClosedRange<Double>, _ meaning: String, uncertainty: String? = nil,
    _ provenance: Parameter.Provenance = .assumed(tuned)
  ) -> Parameter {
    Parameter(
      name: name, meaning: meaning, symbol: symbol, unit: unit, range: range, standard: standard,
      uncertainty: uncertainty, provenance: provenance)
  }

  private static let wellbeing: [Parameter] = [
    row(
      "wellbeing.return", "θ", 2, .perYear, 0.01...50,
      "how fast wellbeing returns to a person's own level"),
    row(
      "wellbeing.contagion", "γ", 0.3, .perYear, 0...10,
      "how fast wellbeing moves towards that of the people one is tied to",
      uncertainty: "uniform(0, 0.6)"),
    row(
      "wellbeing.noise", "σ", 5, .pointsPerRootYear, 0...20,
      "the ups and downs of wellbeing that nothing here explains"),
    row(
      "wellbeing.connection", "B_c", 7, .points, 0...28,
      "what being fully connected adds to wellbeing, against not at all",
      uncertainty: "normal(7, 2) above 0"),
    row(
      "wellbeing.half-connection", "E½", 2, .contactsPerWeek, 0.05...50,
      "contacts a week at which half of that is reached", uncertainty: "uniform(1, 4)"),
    row(
      "wellbeing.memory", "τ_E", 8, .weeks, 1...104,
      "how long past contacts go on counting as connection"),
    row(
      "wellbeing.withdrawal", "B_v", 2, .points, 0...28,
      "what full withdrawal takes from a service user's wellbeing"),
    row(
      "wellbeing.incident", "ξ", 0.15, .points, 0...10,
      "what one hostile encounter takes from a service user's wellbeing at once"),
  ]

  private static let stigma: [Parameter] = [
    row(
      "stigma.positive-contact", "η⁺", 0.020, .number, 0...1,
      "share of stigma that one good encounter of quality 1 removes",
      uncertainty: "lognormal(mean 0.02, cv 0.5)"),
    row(
      "stigma.negative-ratio", "η⁻/η⁺", 2, .number, 0...20,
      "how many times more a bad encounter does than a good one", uncertainty: "uniform(1, 4)"),
    row(
      "stigma.hostility-base", "π₀", 0.02, .share, 0...1,
      "chance that an encounter with someone without stigma goes badly"),
    row(
      "stigma.hostility", "π₁", 0.40, .share, 0...1,
      "what full stigma adds to the chance that an encounter goes badly", uncertainty: "beta(4, 6)"),
    row(
      "stigma.tie-factor", "f_tie", 0.5, .number, 0...5,
      "how the chance of a bad encounter changes between people who have a tie"),
    row(
      "stigma.norm", "ν", 0.5, .perYear, 0...10,
      "how fast stigma moves towards that of the people one is tied to",
      uncertainty: "uniform(0, 1)"),
    row(
      "stigma.relaxation", "ρ", 0.46, .perYear, 0...10,
      "how fast stigma returns to a person's own level",
      uncertainty: "lognormal(mean 0.46, cv 0.4)",
      .assumed(
        "half-life 1.5 years, read from the fading of Time to Change gains after 2021"
          + " (Ronaldson & Henderson 2024)")),
    row(
      "stigma.ambient", "ω", 12, .perYear, 0...1000,
      "hostile incidents a year in public where everyone's stigma is full",
      uncertainty: "lognormal(mean 12, cv 0.5)"),
  ]

  private static let withdrawal: [Parameter] = [
    row(
      "withdrawal.negative-contact", "δ", 0.06, .number, 0...1,
      "share of the way to full withdrawal that one bad encounter pushes a service user",
      uncertainty: "lognormal(mean 0.06, cv 0.5)"),
    row(
      "withdrawal.positive-contact", "η_v", 0.010, .number, 0...1,
      "share of withdrawal that one good encounter removes"),
    row(
      "withdrawal.return", "r_v", 1, .perYear, 0...20, "how fast withdrawal fades by itself",
      uncertainty: "lognormal(mean 1, cv 0.4)"),
    row("withdrawal.floor", "v₀", 0.05, .share, 0...1, "the withdrawal that remains"),
  ]

  private static let ties: [Parameter] = [
    row(
      "ties.decay", "λ", 0.6, .perYear, 0...20, "how fast a tie without contact weakens",
      uncertainty: "lognormal(mean 0.6, cv 0.4)"),
    row(
      "ties.reinforcement", "χ", 0.03, .number, 0...1,
      "share of the missing strength that one contact restores",
      uncertainty: "lognormal(mean 0.03, cv 0.3)"),
    row("ties.least", "q_min", 0.05, .share, 0.001...1, "the strength below which a tie is gone"),
    row("ties.new-strength", "q_new", 0.25, .share, 0.001...1, "the strength of a new tie"),
    row(
      "ties.new-contacts", "κ_new", 40, .perYear, 0...1500,
      "contacts a year on a new tie at full strength"),
    row(
      "ties.formation", "p_f factor", 1, .number, 0...20,
      "multiplies the chance, of every place, that a good encounter makes a tie",
      uncertainty: "lognormal(mean 1, cv 0.5)"),
    row(
      "ties.bridge-decay", "m_ij", 1, .number, 0...20,
      "how many times faster ties between service users and others weaken"),
  ]

  private static let contacts: [Parameter] = [
    row(
      "contacts.encounter-weight", "½", 0.5, .number, 0...5,
      "how much an encounter at a place counts as contact, against one on a tie"),
    row(
      "contacts.formal-quality", "Q_f", 3, .number, 0...20,
      "how much a contact with a befriender counts towards reducing the befriender's stigma"),
  ]

  private static let persuasion: [Parameter] = [
    row(
      "word-of-mouth.per-contact", "β", 0.008, .share, 0...1,
      "chance that one contact with someone taking part persuades a person who is not withdrawn",
      uncertainty: "lognormal(mean 0.008, cv 0.5)"),
    row(
      "word-of-mouth.drop-out", "h₀", 0.7, .perYear, 0...50, "how fast people stop taking part"),
    row(
      "word-of-mouth.lockout", "L", 13, .weeks, 0...520,
      "how long after stopping a person cannot be persuaded again"),
    row(
      "word-of-mouth.visits", "α", 26, .perYear, 0...365,
      "visits a year by those taking part, when nothing holds them back"),
    row(
      "independent-cascade.chance", "p", 0.10, .share, 0...1,
      "chance that a person who is reached passes it on along one tie"),
    row(
      "independent-cascade.round", "Δ_r", 4, .weeks, 1...52, "weeks in a round"),
    row(
      "threshold.peers", "m", 2, .number, 0...1000,
      "how many people one is tied to must have taken it up first",
      .remembered("Centola & Macy 2007")),
    row(
      "threshold.share", "φ", 0, .share, 0...1,
      "what share of the people one is tied to must have taken it up first; 0 = not asked",
      .remembered("Watts 2002 uses 0.18")),
    row("threshold.round", "Δ_r", 4, .weeks, 1...52, "weeks in a round"),
  ]
}
