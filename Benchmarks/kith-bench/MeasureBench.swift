import Networks
import Randomness

/// Measures of large networks: ten or so ties a person, half of them within blocks of a hundred people.
struct MeasureBench {
  func all() {
    let town = drawn(people: 10_000, pairs: 50_000)
    let city = drawn(people: 100_000, pairs: 500_000)
    let turns = Array(0..<city.count)
    report("exact betweenness, 10,000 people × 50,000 ties, two threads") {
      _ = town.betweenness(threads: 2)
    }
    report("sampled betweenness, 100,000 people × 500,000 ties, 200,000 ways, two threads") {
      _ = city.sampledBetweenness(
        ways: 200_000, key: NetworkDraw.ways.key(site: 1), threads: 2)
    }
    report("Leiden communities and core numbers, 100,000 people × 500,000 ties") {
      _ = city.leidenCommunities(rank: turns)
      _ = city.shells()
    }
    let groups = town.leidenCommunities(rank: Array(0..<town.count))
    report("layout of a picture, 10,000 people × 50,000 ties") {
      _ = NetworkLayout(
        town, groups: groups, numbers: (0..<town.count).map { UInt32($0) },
        key: NetworkDraw.drawing.key(site: 1))
    }
  }

  private func report(_ what: String, _ work: () -> Void) {
    let (clock, processor) = (Stopwatch.clock(), Stopwatch.program())
    work()
    let (taken, used) = (Stopwatch.clock() - clock, Stopwatch.program() - processor)
    print("\(what): \(Int(taken)) ms on the clock, \(Int(used)) ms of processors")
  }

  private func drawn(people: Int, pairs: Int) -> Graph {
    let key = StreamKey(seed: 11, site: 1, process: 2)
    func below(_ most: Int, _ pair: Int, _ draw: UInt32) -> Int {
      let u = key.uniform53(UInt32(pair), 0, step: 0, draw: draw, replicate: 0)
      return min(most - 1, Int(u * Double(most)))
    }
    let ends = (0..<pairs).map { pair -> (Int, Int) in
      let a = below(people, pair, 0)
      return pair.isMultiple(of: 2)
        ? (a, a / 100 * 100 + below(100, pair, 2)) : (a, below(people, pair, 2))
    }
    return Graph(count: people, pairs: ends)
  }
}
