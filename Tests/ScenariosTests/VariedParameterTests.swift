import Diagnostics
import Diffusion
import Randomness
import Testing

@testable import Scenarios

/// What `kith sweep --vary` takes.
@Suite struct VariedParameterTests {
  private func scenario(_ model: String = "") throws -> Scenario {
    let text = """
      kith  = 1
      title = "x"
      sites = ["x"]
      [compare]
      length = "1 year"
      main = "wellbeing"
      [[option]]
      name = "x"
      do = "campaign"
      from = "week 1"
      until = "week 20"

      """ + model
    let (read, findings) = ScenarioReader.read(
      source: SourceText(name: "x.toml", text: text), folder: ".")
    return try #require(read, "\(Rendering.text(findings))")
  }

  private func spread(_ text: String, _ model: String = "") throws -> String {
    let varied = try scenario(model).varied(text)
    return "\(varied.key.parameter.name) \(varied.distribution)"
  }

  @Test func namesRangesAndDistributions() throws {
    #expect(try spread("stigma.norm") == "stigma.norm uniform(low 0, high 1)")
    #expect(try spread("stigma.norm=0.2 to 0.8") == "stigma.norm uniform(low 0.2, high 0.8)")
    #expect(
      try spread(" Stigma.Norm = 0.2..0.8 per year") == "stigma.norm uniform(low 0.2, high 0.8)")
    // A rate may be written by the week; it is kept by the year of 365.25 days.
    #expect(
      try spread("ties.decay=0 to 0.01 per week").hasPrefix("ties.decay uniform(low 0, high 0.52"))
    #expect(
      try spread("ties.decay=lognormal(mean 0.6, cv 0.4) per year")
        == "ties.decay lognormal(mean 0.6, cv 0.4)")
    #expect(
      try spread("wellbeing.connection=normal(7, 2) above 0")
        == "wellbeing.connection normal(mean 7, sd 2) above 0")
  }

  /// What the scenario itself draws from goes before what is documented.
  @Test func theScenariosOwnSpreadIsTaken() throws {
    let model = """
      [model]
      stigma.norm = "uniform(0.4, 0.6) per year, per future"
      ties.decay = "0.7 per year"
      """
    #expect(try spread("stigma.norm", model) == "stigma.norm uniform(low 0.4, high 0.6)")
    let names = try scenario(model).variedByDefault.map(\.key.parameter.name)
    #expect(names.contains("stigma.norm") && names.contains("stigma.relaxation"))
    #expect(!names.contains("ties.decay"), "what a scenario holds fixed stays fixed")
    #expect(!names.contains("wellbeing.return"), "no range is documented")
    let plain = try scenario()
    let documented = ParameterKey.allCases.filter {
      $0.parameter.uncertainty != nil && plain.model.uses($0)
    }
    #expect(plain.variedByDefault.map(\.key) == documented)
    let fixed = try scenario().holdingParameters
    #expect(fixed.model.expected(.stigmaNorm) == ParameterKey.stigmaNorm.parameter.standard)
    #expect(ParameterDraws(fixed).drawn.isEmpty)
  }

  private static let wrong: [(text: String, code: String, message: String, hint: String)] = [
    (
      "stigma.norn", "E-SWEEP-PARAMETER", "there is no parameter \"stigma.norn\"",
      "did you mean \"stigma.norm\"?"
    ),
    (
      "threshold.peers", "E-SWEEP-UNUSED",
      "\"threshold.peers\" changes nothing: its rules do not run in this scenario",
      "kith explain lists the parameters of a scenario"
    ),
    (
      "wellbeing.return", "E-SWEEP-SPREAD", "\"wellbeing.return\" has no documented range",
      "write for example \"wellbeing.return=1 to 4 per year\""
    ),
    (
      "stigma.norm=0.5", "E-SWEEP-SPREAD", "one number does not vary",
      "write for example \"stigma.norm=0.25 to 1 per year\""
    ),
    (
      "stigma.norm=", "E-SWEEP-SPREAD", "\"\" is neither a range nor a distribution",
      "write for example \"stigma.norm=0.25 to 1 per year\""
    ),
    (
      "stigma.norm=1 to 0.5", "E-SWEEP-SPREAD",
      "the first number of a range must be below the second",
      "write for example \"stigma.norm=0.25 to 1 per year\""
    ),
    (
      "stigma.norm=a to b", "E-DIST-NAME", "", ""
    ),
    (
      "stigma.norm=0 to x", "E-SWEEP-SPREAD", "\"0 to x\" is not a range of two numbers",
      "write for example \"stigma.norm=0.25 to 1 per year\""
    ),
    (
      "stigma.norm=0 to 11", "E-SWEEP-RANGE",
      "\"stigma.norm\" must lie between 0 and 10 per year",
      "write for example \"stigma.norm=0.25 to 1 per year\""
    ),
    (
      "stigma.norm=normal(0.2, 1)", "E-SWEEP-RANGE",
      "\"stigma.norm\" must lie between 0 and 10 per year",
      "write for example \"stigma.norm=0.25 to 1 per year\""
    ),
    (
      "stigma.norm=0 to 1 points", "E-SCENARIO-UNIT",
      "\"points\" is not the unit of \"stigma.norm\"", "write per year, or no unit"
    ),
    (
      "stigma.hostility=beta(4, 6) per person", "E-SWEEP-SPREAD",
      "\"stigma.hostility\" is the same for everybody", "leave out \"per person\""
    ),
  ]

  @Test(arguments: wrong.indices) func whatIsWrongIsSaid(index: Int) throws {
    let wrong = Self.wrong[index]
    let scenario = try scenario()
    do {
      _ = try scenario.varied(wrong.text)
      Issue.record("\(wrong.text) was taken")
    } catch {
      #expect(error.code == wrong.code)
      if !wrong.message.isEmpty {
        #expect(error.message == wrong.message)
        #expect(error.hint == wrong.hint)
      }
      #expect(error.range.upperBound <= wrong.text.utf8.count)
    }
  }
}
