import Diffusion
import Networks
import Foundation

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  static let opinions: [ReferenceCase] = [
    averaging, anchored, media, pairsOfTwo(0.5, 1), pairsOfTwo(0.3, 1), pairsOfTwo(0.2, 2),
    camps(0.255, [0.5], rounds: 8), camps(0.205, [0.3166735, 0.6833265], rounds: nil),
    camps(0.155, [0.2322968, 0.5, 0.7677032], rounds: nil), camps(0.185, [0.5], rounds: nil),
  ]

  private static func started(
    _ count: Int, _ pairs: [(Int, Int)], _ model: String, _ key: ParameterKey, _ start: [Double]
  ) -> Laboratory.Bench {
    var bench = Laboratory.Bench(count, pairs, model)
    bench.model.personal[key] = .numbers(start)
    return bench
  }

  private static let averaging = ReferenceCase(
    id: "DG1", source: "eigenvalues, SCIENCE §5 (C)", network: "karate club",
    setting: "averaging, ω = .5, x = i/33 at the start",
    expected: [
      Expected("where all agree", 0.4924242, .within(1e-6)),
      Expected("second eigenvalue, as the rate of agreement", 0.9338639, .within(1e-6)),
    ],
    work: { lab in
      let bench = started(
        34, TextbookNetworks.karate, "degroot", .degrootStart, (0..<34).map { Double($0) / 33 })
      var course = try lab.courses(bench)(0)
      course.advance(150)
      let early = course.memory.columns[0]
      course.advance()
      let later = course.memory.columns[0]
      course.advance(3000)
      let end = course.memory.columns[0][0]
      return [Got(end), Got((later[33] - end) / (early[33] - end))]
    })

  private static let anchored = ReferenceCase(
    id: "FJ1", source: "(I − SP)⁻¹(I − S)u, SCIENCE §5 (C)", network: "kite",
    setting: "averaging with a view of one's own, s = .5, u = i/9",
    expected: [
      Expected("mean", 0.4954277, .within(1e-6)), Expected("person 0", 0.1678679, .within(1e-6)),
      Expected("person 9", 0.9258377, .within(1e-6)),
    ],
    work: { lab in
      var bench = started(
        10, TextbookNetworks.kite, "friedkin-johnsen", .friedkinStart,
        (0..<10).map { Double($0) / 9 })
      bench.values[.friedkinListening] = 0.5
      var course = try lab.courses(bench)(0)
      course.advance(200)
      let x = course.memory.columns[0]
      return [Got(x.reduce(0, +) / 10), Got(x[0]), Got(x[9])]
    })

  /// One person alone: x ← (1 − ζ) u + ζ X at once; all numbers are whole sixteenths, which single precision holds.
  private static let media = ReferenceCase(
    id: "FJ-media", source: "closed form (C)", network: "one person alone",
    setting: "u = .25, ζ = .25, X = 1",
    expected: [Expected("opinion", 0.75 * 0.25 + 0.25, .within(1e-12))],
    work: { lab in
      var bench = started(1, [], "friedkin-johnsen", .friedkinStart, [0.25])
      bench.values[.friedkinMedia] = 0.25
      var course = try lab.courses(bench)(0)
      course.advance(7)
      return [Got(course.memory.columns[0][0])]
    })

  /// The number of camps of at least 5 % that most futures end in.
  private static func pairsOfTwo(_ bound: Double, _ camps: Double) -> ReferenceCase {
    ReferenceCase(
      id: "DW1", source: "SCIENCE §5 (C)", network: "complete, 1,000 people",
      setting: "bounded confidence in pairs, μ = .5, ε = \(bound), opinions even at the start",
      expected: [Expected("camps in most of 9 futures", camps, .exact)],
      work: { lab in
        var bench = Laboratory.Bench(1000, TestNetworks.complete(1000), "deffuant")
        // About 30 meetings a person and step, in place of one a week.
        bench.site = bench.site.with(contactsPerYear: 0.03 * ModelTime.daysPerYear / 7)
        bench.values[.deffuantBound] = bound
        bench.model.personal[.deffuantStart] = .drawn(try uniform())
        let courses = lab.courses(bench)
        let counts = try (0..<9).map { replicate -> Int in
          var course = try courses(replicate)
          course.advance(12)
          return groups(course.memory.columns[0], apart: 0.02).count { $0 >= 50 }
        }
        let most = Set(counts).sorted().max { a, b in
          counts.count { $0 == a } < counts.count { $0 == b }
        }
        return [Got(Double(most ?? 0))]
      })
  }

  /// Sizes of the groups of opinions that lie closer than `apart` to the next.
  static func groups(_ opinions: [Double], apart: Double) -> [Int] {
    let sorted = opinions.sorted()
    var sizes = [1]
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      if next - one > apart { sizes.append(1) } else { sizes[sizes.count - 1] += 1 }
    }
    return sizes
  }

  private static func camps(_ bound: Double, _ want: [Double], rounds: Double?) -> ReferenceCase {
    let isTie = bound == 0.185
    return ReferenceCase(
      id: isTie ? "HK1 (ties of distance)" : "HK1",
      source: isTie ? "exact fractions, SCIENCE §7.6 (C)" : "SCIENCE §5 (C)",
      network: "complete, 50 people",
      setting: "bounded confidence of all, x = (i − .5)/50, ε = \(bound)",
      expected: [Expected("camps", Double(want.count), .exact)]
        + want.map { Expected("camp at", $0, .within(isTie ? 1 : 1e-6)) }
        + (rounds.map { [Expected("rounds", $0, .exact)] } ?? []),
      work: { lab in
        var bench = started(
          50, TestNetworks.complete(50), "hegselmann-krause", .hegselmannStart,
          (1...50).map { (Double($0) - 0.5) / 50 })
        bench.values[.hegselmannBound] = bound
        var course = try lab.courses(bench)(0)
        var (count, last) = (0, [Double]())
        while count < 200, last != course.memory.columns[0] {
          last = course.memory.columns[0]
          course.advance()
          if zip(last, course.memory.columns[0]).contains(where: { abs($0 - $1) > 1e-9 }) {
            count += 1
          }
        }
        let x = course.memory.columns[0].sorted()
        let sizes = groups(x, apart: 1e-6)
        var (at, middles) = (0, [Double]())
        for size in sizes {
          middles.append(x[at + size / 2])
          at += size
        }
        let camps = want.indices.map { middles.indices.contains($0) ? middles[$0] : -1 }
        return [Got(Double(sizes.count))] + camps.map { Got($0) }
          + (rounds == nil ? [] : [Got(Double(count))])
      })
  }
}
