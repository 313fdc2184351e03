import Diffusion
import Foundation

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  static let doses: [ReferenceCase] = [
    ReferenceCase(
      id: "DO1", source: "Dodds & Watts 2004 (F, M), SCIENCE §5 (C)",
      network: "well mixed, 1,000 people",
      setting: "doses of 1, T = 10 weeks, d* = 1, r = 1, p = .15",
      expected: [
        Expected.formula("p_c = 1/(T P₁)", 0.1, .within(1e-4)),
        Expected.formula("φ(.15), closed form", 0.628489, .within(1e-6)),
        Expected("share who have it in the long run", 0.628489, .within(0.01)),
        Expected("class of 20 % d* = 1, 80 % d* = 2", 2, .exact),
        Expected("class of all d* = 1", 1, .exact),
        Expected("class of all d* = 2", 3, .exact),
      ],
      work: { lab in
        var bench = Laboratory.Bench(1000, TestNetworks.complete(1000), "dodds-watts")
        bench.values[.doddsMemory] = 10
        bench.values[.doddsChance] = 0.15
        for key in [ParameterKey.doddsDoseSpread, .doddsNeedSpread] { bench.values[key] = 0 }
        let courses = lab.courses(bench)
        let shares = try (0..<8).map { replicate -> Double in
          var course = try courses(replicate)
          course.tell(Array(0..<500))
          course.advance(100)
          var sum = 0.0
          for _ in 0..<150 {
            course.advance()
            sum += Double(course.memory.isActive.count { $0 }) / 1000
          }
          return sum / 150
        }
        // φ solves φ = 1 − (1 − p φ)^T.
        var phi = 0.9
        for _ in 0..<500 { phi = 1 - pow(1 - 0.15 * phi, 10) }
        func kind(_ one: Double) -> Double {
          Double(DoddsWatts.contagionClass(one: one, two: 1, memory: 10))
        }
        return [
          Got(1 / (10 * 1.0)), Got(phi), Got(mean: shares), Got(kind(0.2)), Got(kind(1)),
          Got(kind(0)),
        ]
      })
  ]
}
