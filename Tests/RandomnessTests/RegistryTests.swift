import Testing

@testable import Randomness

/// The registry's rows, and texts that read back.
@Suite struct RegistryTests {
  @Test func everyFormOfEveryKindHasAnExample() throws {
    var seen: Set<String> = []
    for text in examples {
      let distribution = try distribution(text)
      seen.insert("\(distribution.kind.name) \(distribution.form)")
    }
    for kind in Distribution.all {
      for form in kind.forms.indices {
        #expect(seen.contains("\(kind.name) \(form)"), "\(kind.name), form \(form)")
      }
    }
  }

  @Test(arguments: examples) func canonicalTextReadsBack(_ text: String) throws {
    let first = try distribution(text)
    #expect(first.description == text)
    let second = try distribution(first.description)
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
  }

  @Test func namesAreUnique() {
    let words = Distribution.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(words).count == words.count)
    for kind in Distribution.all {
      for form in kind.forms {
        let names = form.parameters.flatMap { [$0.name] + $0.aliases }
        #expect(Set(names).count == names.count, "\(kind.name)")
      }
      #expect(!kind.meaning.isEmpty && !kind.formula.isEmpty && !kind.source.isEmpty)
    }
  }

  @Test func signaturesSayHowToWriteAKind() {
    func signatures(_ name: String) -> [String]? { DistributionKind.named(name)?.signatures }
    #expect(signatures("beta") == ["beta(a, b)", "beta(mean, sd)"])
    #expect(
      signatures("lognormal") == [
        "lognormal(zeta, sigma)", "lognormal(mean, cv)", "lognormal(mean, sd)",
      ])
    #expect(signatures("landau") == ["landau"])
    #expect(signatures("fixed") == ["a number"])
  }

  @Test func manyWaysToWriteTheSame() throws {
    let same: [(String, String)] = [
      ("normal(7, 2)", "normal(mean 7, sd 2)"),
      ("  gaussian ( mu 7 ,sigma 2.0 )\t", "normal(mean 7, sd 2)"),
      ("normal(sd 2, mean 7)", "normal(mean 7, sd 2)"),
      ("normal(7,2)above 0", "normal(mean 7, sd 2) above 0"),
      ("normal(0.2, 0.1) between 0 and 1", "normal(mean 0.2, sd 0.1) between 0 and 1"),
      ("beta(sd 0.1, mean 0.4)", "beta(mean 0.4, sd 0.1)"),
      ("beta(2, 5)", "beta(a 2, b 5)"), ("beta(beta 5, alpha 2)", "beta(a 2, b 5)"),
      ("uniform(1e0, 40e-1)", "uniform(low 1, high 4)"), ("flat(1, 4)", "uniform(low 1, high 4)"),
      ("binomial(7, 0.2)", "binomial(trials 7, p 0.2)"), ("negbin(k 0.5, mu 4)", examples[36]),
      ("landau()", "landau"), ("fixed(0.3)", "0.3"), ("fixed(value 0.3)", "0.3"), ("-0", "0"),
      ("0.30", "0.3"), ("100000", "100000"), ("1E5", "100000"),
    ]
    for (written, canonical) in same {
      #expect(try distribution(written) == distribution(canonical))
      #expect(try distribution(written).description == canonical)
    }
  }

  @Test func differentTextsDiffer() throws {
    let distributions = try examples.map { try distribution($0) }
    #expect(Set(distributions).count == examples.count)
    #expect(try distribution("normal(7, 2)") != distribution("normal(7, 2) above 0"))
  }

  @Test func factsAboutADistribution() throws {
    #expect(try distribution("poisson(3)").isDiscrete)
    #expect(try !distribution("beta(2, 5)").isDiscrete)
    #expect(try distribution("0.3").fixedValue == 0.3)
    #expect(Distribution(fixed: 0.3) == (try distribution("0.3")))
    #expect(try distribution("beta(2, 5)").fixedValue == nil)
    #expect(try distribution("beta(2, 5)").support == 0...1)
    #expect(try distribution("uniform(1, 4)").support == 1...4)
    #expect(try distribution("normal(7, 2)").support == -.infinity...(.infinity))
    #expect(try distribution("normal(7, 2) above 0").support == 0...(.infinity))
    #expect(try distribution("gamma(2, 13) below 52").support == 0...52)
    #expect(try distribution("hypergeometric(5, 3, 6)").support == 3...5)
    #expect(try distribution("pareto(3, 2)").support == 2...(.infinity))
    #expect(DistributionKind.named("levy")?.hasQuantiles == false)
    #expect(DistributionKind.named("beta")?.hasQuantiles == true)
  }
}
