/// Stigma in standard deviations of row 0: (s̄ − s̄₀) / SD(s₀), both over the same residents of the same
/// future (SCIENCE §3.3; CAMI moves the other way: ΔCAMI = −Δs / SD(s₀), §1.3).
///
/// SD has the divisor n − 1; it is not defined for fewer than two residents, nor where all are alike.
enum StigmaInDeviations: OutcomeRule {
  static let outcome = Outcome(
    name: "stigma in standard deviations", theme: .stigma,
    meaning: "how far mean stigma has moved from the start, in standard deviations of the start",
    isNot: "a score of CAMI, which rises as stigma falls", unit: "standard deviations",
    better: .lower, decimals: 2, population: .residents, otherNames: ["stigma sd", "cami"],
    measure: .reading(
      ReadingMeasure { reading, people in
        let start = people.map { Double(reading.start.stigma[$0]) }
        let now = people.map { Double(reading.now.stigma[$0]) }
        guard start.count > 1 else { return Measured(nil, people: people.count) }
        let count = Double(start.count)
        let mean = start.reduce(0, +) / count
        let square = start.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (square / (count - 1)).squareRoot()
        guard deviation > 0 else { return Measured(nil, people: people.count) }
        return Measured((now.reduce(0, +) / count - mean) / deviation, people: people.count)
      }))
}
