import Diffusion
import Experiments
import Foundation
import Networks
import Randomness

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  static let wellbeing: [ReferenceCase] = [
    ornsteinUhlenbeck(
      "K5", 5, TestNetworks.complete(5), variance: 11.076923, covariance: 1.230769, weekly: nil),
    ornsteinUhlenbeck(
      "kite", 10, TextbookNetworks.kite, variance: 11.133296, covariance: nil, weekly: 11.121081),
  ]

  /// BΣ + ΣBᵀ = σ²I with B = (θ + γ)I − γP, and the weekly scheme's own variance; by iteration, and by
  /// the engine, whose means over time are held against the scheme.
  private static func ornsteinUhlenbeck(
    _ network: String, _ count: Int, _ pairs: [(Int, Int)], variance: Double, covariance: Double?,
    weekly: Double?
  ) -> ReferenceCase {
    ReferenceCase(
      id: "OU1", source: "Lyapunov equation, SCIENCE §5 (C)", network: network,
      setting: "wellbeing, θ = 2, γ = 1 per year, σ = 8, nothing else",
      expected: [Expected.formula("mean variance, exact", variance, .within(1e-5))]
        + (covariance.map { [Expected.formula("covariance, exact", $0, .within(1e-5))] } ?? [])
        + (weekly.map { [Expected.formula("mean variance, weekly scheme", $0, .within(1e-5))] }
          ?? [])
        + [Expected("mean variance, simulated", weekly ?? variance, .share(0.02))],
      work: { lab in
        let exact = stationary(count, pairs, years: nil)
        let scheme = stationary(count, pairs, years: ModelTime.step)
        func variance(_ m: [[Double]]) -> Double {
          m.indices.reduce(0) { $0 + m[$1][$1] } / Double(count)
        }
        return [Got(variance(exact))] + (covariance == nil ? [] : [Got(exact[0][1])])
          + (weekly == nil ? [] : [Got(variance(scheme))])
          + [Got(mean: try lab.wellbeingVariance(count, pairs))]
      })
  }

  /// The stationary covariance: of the exact process (years nil, as the limit of tiny steps of the
  /// Lyapunov flow), or of Σ = MΣMᵀ + qI with the scheme's M and q.
  private static func stationary(_ n: Int, _ pairs: [(Int, Int)], years: Double?) -> [[Double]] {
    let (theta, gamma, sigma) = (2.0, 1.0, 8.0)
    let k = theta + gamma
    let g = graph(n, pairs)
    func p(_ i: Int, _ j: Int) -> Double { g.areTied(i, j) ? 1 / Double(g.degree(i)) : 0 }
    var s = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    if let years {
      let keep = exp(-k * years)
      let q = sigma * sigma * (1 - exp(-2 * k * years)) / (2 * k)
      let pull = (1 - keep) * gamma / k
      let m = (0..<n).map { i in
        (0..<n).map { j -> Double in (i == j ? keep : 0) + pull * p(i, j) }
      }
      for _ in 0..<4000 {
        let next = product(product(m, s), transposed(m))
        s = next
        for i in 0..<n { s[i][i] += q }
      }
      return s
    }
    let b = (0..<n).map { i in
      (0..<n).map { j -> Double in (i == j ? k : 0) - gamma * p(i, j) }
    }
    // dΣ/dt = σ²I − BΣ − ΣBᵀ runs into its zero; steps of .05 are stable for rates up to 8.
    for _ in 0..<4000 {
      let bs = product(b, s)
      for i in 0..<n {
        for j in 0..<n {
          let noise = i == j ? sigma * sigma : 0
          s[i][j] += 0.05 * (noise - bs[i][j] - bs[j][i])
        }
      }
    }
    return s
  }

  private static func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    a.indices.map { i in
      b[0].indices.map { j in b.indices.reduce(0) { $0 + a[i][$1] * b[$1][j] } }
    }
  }

  private static func transposed(_ a: [[Double]]) -> [[Double]] {
    a.indices.map { i in a.indices.map { a[$0][i] } }
  }

  static let stigma: [ReferenceCase] = [
    ReferenceCase(
      id: "ST1", source: "SCIENCE §5 (C)", network: "one resident alone",
      setting: "η⁺ = .04, η⁻ = .10, ρ = .46, b = .45; 12 good and 1 bad encounter a year",
      expected: [Expected("mean stigma in the long run", 0.295697, .within(0.003))],
      work: { lab in [Got(mean: try lab.meanStigma())] }),
    ReferenceCase(
      id: "ST-norm", source: "closed form (C)", network: "two residents with a tie",
      setting: "ν = .5, ρ = .46, b = .2 and .6, no encounters, in the long run",
      expected: [
        // s₁ = (ν s₂ + ρ b₁)/(ν + ρ) and the other way round.
        Expected(
          "stigma of the first", (0.46 * 0.2 * 0.96 + 0.5 * 0.46 * 0.6) / (0.96 * 0.96 - 0.25),
          .within(1e-5))
      ],
      work: { lab in [Got(try lab.normOfTwo())] }),
  ]

  static let ties: [ReferenceCase] = [
    ReferenceCase(
      id: "TI1", source: "mean field, SCIENCE §5 (C)", network: "two people with a tie",
      setting: "λ = .6, χ = .03, κ = 52 a year",
      expected: [
        Expected.formula("q*", 0.615385, .within(1e-6)),
        Expected.formula("v* one side", 0.615385, .within(1e-6)),
        Expected.formula("v* both", 0.379826, .within(1e-6)),
        Expected("mean strength, simulated", 0.611, .within(0.03)),
      ],
      work: { lab in
        let q = 1 - 0.6 / (0.03 * 52)
        return [
          Got(q), Got(q), Got(1 - (0.6 / (0.03 * 52)).squareRoot()),
          Got(mean: try lab.meanStrength()),
        ]
      }),
    ReferenceCase(
      id: "T3", source: "closed form (C)", network: "60 people, no ties at the start",
      setting: "ties come at f = .5 and go at h = 2 a year and pair",
      expected: [
        Expected("density after half a year", 0.2 * (1 - exp(-2.5 * 26 * 7 / 365.25)), .errors()),
        Expected("density after six years", 0.2 * (1 - exp(-2.5 * 313 * 7 / 365.25)), .errors()),
      ],
      work: { lab in
        let density = try lab.densities(60, appear: 0.5, vanish: 2, weeks: [26, 313])
        return density.map { Got(mean: $0) }
      }),
  ]

  static let community: [ReferenceCase] = [
    siteCase(
      "CCM-a", week: 0, isContact: false,
      [
        ("w", 23.0289, 0), ("w users", 20.0853, 0), ("w others", 23.5484, 0), ("s", 0.4420, 0),
        ("v", 0.3537, 0), ("contact users", 2.2608, 0), ("contact others", 5.1561, 0),
        ("poorly connected", 0.1475, 0),
      ]),
    siteCase(
      "CCM-b", week: 52, isContact: false,
      [
        ("w", 22.988, 0.118), ("w users", 19.758, 0.304), ("s", 0.4099, 0.0019),
        ("v", 0.2903, 0.0075), ("contact users", 2.291, 0.067), ("contact others", 5.185, 0.045),
        ("poorly connected", 0.153, .nan),
      ]),
    siteCase(
      "CCM-b", week: 130, isContact: false,
      [
        ("w", 23.023, 0.123), ("w users", 19.886, 0.295), ("s", 0.3961, 0.0021),
        ("v", 0.2653, 0.0083), ("contact users", 2.377, 0.074), ("contact others", 5.294, 0.053),
        ("poorly connected", 0.140, .nan), ("ties users", 6.42, 0.23), ("ties others", 8.35, 0.07),
        ("bridging ties users", 3.50, 0.10),
      ]),
    siteCase(
      "CCM-c", week: 52, isContact: true,
      [
        ("w users", 19.897, .nan), ("s", 0.3860, .nan), ("v", 0.2778, .nan),
        ("contact users", 2.657, .nan), ("poorly connected", 0.1255, .nan),
      ]),
    siteCase(
      "CCM-c", week: 130, isContact: true,
      [
        ("w users", 20.102, .nan), ("s", 0.3747, .nan), ("v", 0.2566, .nan),
        ("contact users", 2.566, .nan), ("poorly connected", 0.1248, .nan),
        ("ties users", 7.48, .nan), ("bridging ties users", 4.12, .nan),
      ]),
  ]

  /// The source's own spread over futures where it gives one (NaN: ours stands for both). Its mean is
  /// over 400 futures, ours over 448: 4√(sd²/448 + sd²/400) + .5 %.
  private static func siteCase(
    _ id: String, week: Int, isContact: Bool, _ want: [(String, Double, Double)]
  ) -> ReferenceCase {
    ReferenceCase(
      id: id, source: "two independent programs, SCIENCE §5 (C)", network: "the reference site",
      setting: "coupled model, \(isContact ? "hosted contact" : "as now"), week \(week)",
      expected: want.map { name, value, spread in
        let futures = 448.0
        let error = spread.isNaN ? 0 : spread * (1 / futures + 1.0 / 400).squareRoot()
        return Expected(
          name, value,
          week == 0
            ? .within(5e-4)
            : spread.isNaN ? .errors(plus: 0.005 * value) : .within(4 * error + 0.005 * value))
      },
      work: { lab in
        let all = try lab.referenceSite(week: week, isContact: isContact)
        return want.map { name, _, spread in
          let got = Got(mean: all.map { $0[name] ?? .nan })
          // Where the source tells no spread, its error counts too.
          return spread.isNaN
            ? Got(
              got.value, error: got.error * (1 + 448.0 / 400).squareRoot(), futures: got.futures)
            : got
        }
      })
  }
}
