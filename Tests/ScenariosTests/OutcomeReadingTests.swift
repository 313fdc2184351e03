import Diffusion
import Scenarios
import Testing

/// Every outcome can be asked for, of everyone and of a group.
struct OutcomeReadingTests {
  private func line(_ text: String) throws -> OutcomeLine {
    let (scenario, findings) = read(
      """
      kith = 1
      title = "Lines"
      sites = "sites/holmrey"
      [compare]
      length = "1 year"
      lines = "\(text)"
      [model]
      community = true
      persuasion = \(["word-of-mouth"] + Models.persuasion)
      also = \(Models.beside)
      [[option]]
      name = "One"
      [[option.action]]
      do = "tell"
      who = "5 at random"
      from = "week 1"
      [[option.action]]
      do = "invite"
      who = "5 at random"
      to = "A new group"
      from = "week 1"
      until = "week 20"
      """)
    return try #require(scenario?.compare.lines.first, "\(text): \(findings.all.map(\.message))")
  }

  @Test func everyOutcomeOfEveryoneAndOfAGroup() throws {
    let group = "people with at most 3 ties"
    for outcome in Outcomes.listed {
      #expect(try line(outcome.name) == OutcomeLine(outcome: outcome.name, group: Pool(.everyone)))
      let of = try line("\(outcome.name) of \(group)")
      #expect(of == OutcomeLine(outcome: outcome.name, group: Pool(.everyone, ties: 0...3)))
    }
  }

  @Test func columnsKeepTheirLetters() throws {
    let users = Pool(.serviceUsers)
    #expect(
      try line("Assortativity by Housing Tenure of service users")
        == OutcomeLine(outcome: "assortativity by Housing Tenure", group: users))
    #expect(
      try line("slope of wellbeing by ties of service users")
        == OutcomeLine(outcome: "slope of wellbeing by ties", group: users))
    #expect(try line("gini of ties of service users").outcome == "gini of ties")
    #expect(try line("E-I index").outcome == "e-i index")
  }
}
