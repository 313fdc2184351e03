import Experiments
import Testing

/// The orderings that SCIENCE §6 asks of S1 to S5, on 21 sites with 21 seeds, assumptions held fixed.
///
/// Every claim of a lesson must hold with its whole 95 % interval over sites. The figures are printed
/// beside those of SCIENCE, which come from other sites of other generators.
@Suite(.serialized) struct OrderingTests {
  @Test func circlesOrBrokers() async throws {
    let s1 = try await Acceptance.onManySites("s1", futures: 16, seed: 31_000)
    let (news, habit) = ("reached by independent-cascade", "reached by threshold")
    for (option, first, second) in [
      ("Brokers", ".206", ".273"), ("Best connected", ".204", ".432"),
      ("Named by friends", ".175", ".254"), ("At random", ".162", ".207"),
      ("Four circles of four friends", ".151", ".517"), ("One circle of sixteen", ".085", ".153"),
    ] {
      try show(s1, option, news, 52, first)
      try show(s1, option, habit, 52, second)
    }
    try expectClaims(s1, ["+.055 [.052, .057]", "+.244 [.186, .303]"])
  }

  @Test func campaignOrContact() async throws {
    let s2 = try await Acceptance.onManySites("s2", futures: 16, seed: 32_000)
    for (option, line, end, later) in [
      ("Campaign", "stigma", "-.0438", "-.0138"), ("Contact", "stigma", "-.0354", "-.0151"),
      ("Half each", "stigma", "-.0395", "-.0144"),
      ("Campaign", "contact of service users", "+.04", "+.04"),
      ("Contact", "contact of service users", "+.51", "+.17"),
      ("Half each", "contact of service users", "+.27", "+.10"),
      ("Campaign", "wellbeing of service users", "+.06", "+.06"),
      ("Contact", "wellbeing of service users", "+.25", "+.15"),
      ("Campaign", "bridging ties of service users", "", "+.03"),
      ("Contact", "bridging ties of service users", "", "+.63"),
    ] {
      try show(s2, option, line, 78, end)
      try show(s2, option, line, 182, later)
    }
    try expectClaims(s2, ["+.43", "+.09", "+.0084", "+.0013"])
  }

  @Test func closingTheHub() async throws {
    let s3 = try await Acceptance.onManySites("s3", futures: 32, seed: 33_000)
    for (line, science) in [
      ("wellbeing of attenders of the hub with at most 3 ties", "-.64"),
      ("wellbeing of attenders of the hub with at least 10 ties", "-.12"),
      ("contact of attenders of the hub with at most 3 ties", "-.93"),
      ("contact of attenders of the hub with at least 10 ties", "-1.00"),
      ("wellbeing", "-.090"), ("wellbeing of service users", "-.17"),
      ("poorly connected", "+.034"),
    ] { try show(s3, "The hub closes", line, 130, science) }
    try expectClaims(s3, ["+.64", "+.28"])
  }

  @Test func whoGetsTheInvitation() async throws {
    let s4 = try await Acceptance.onManySites("s4", futures: 32, seed: 34_000)
    for (option, gap, mean, users) in [
      ("Best connected first", "+.027", "+.056", "+.034"),
      ("Residents who know service users", "+.005", "+.053", "+.048"),
      ("At random", "+.009", "+.040", "+.032"),
      ("Half service users, half bridging residents", "-.049", "+.040", "+.081"),
      ("Least connected first", "-.002", "+.030", "+.032"),
      ("Service users only", "-.059", "+.017", "+.068"),
    ] {
      try show(s4, option, "wellbeing gap", 117, gap)
      try show(s4, option, "wellbeing", 117, mean)
      try show(s4, option, "wellbeing of service users", 117, users)
    }
    try expectClaims(s4, ["+.027 [.023, .031]", "+.049"])
  }

  @Test func whenTheFundingStops() async throws {
    let s5 = try await Acceptance.onManySites("s5", futures: 32, seed: 35_000)
    for (option, science) in [
      ("Befriending", ["+.43", "+.39", "+.17"]),
      ("Befriending that is missed when it ends", ["+.43", "+.10", "+.12"]),
      ("Navigator and a welcome", ["+.51", "+.54", "+.40"]),
      ("Navigator without a welcome", ["+.23", "+.23", "+.11"]),
    ] {
      for (week, figure) in zip([78, 91, 130], science) {
        try show(s5, option, "wellbeing of service users", week, figure)
      }
    }
    try show(s5, "Navigator without a welcome", "withdrawal", 78, "+.010 [.009, .011]")
    try show(s5, "Navigator and a welcome", "bridging ties of service users", 130, "+1.23")
    try expectClaims(s5, ["+.23"])
  }

  private func show(
    _ run: Acceptance, _ option: String, _ line: String, _ week: Int, _ science: String
  ) throws {
    Interval(try run.differences(option, line, week: week))
      .print("\(option), \(line), week \(week)", science: science)
  }

  /// Every claim of the lesson, over all sites.
  private func expectClaims(_ run: Acceptance, _ science: [String]) throws {
    #expect(run.result.sites.count >= 20)
    let expectations = run.experiment.scenario.expectations
    #expect(expectations.count == science.count)
    for (expectation, science) in zip(expectations, science) {
      let values = expectation.differences(run.experiment, run.result)
      let sites = values.map { Statistics.mean($0) }.filter(\.isFinite)
      #expect(sites.count >= 20)
      let interval = Interval(sites.map(expectation.margin))
      interval.print(expectation.says, science: science)
      #expect(interval.low > 0, "\(expectation.says)")
    }
  }
}
