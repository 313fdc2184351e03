import Diffusion
import Foundation
import Randomness

/// The kernels of contagions alone, on the networks and with the rules that other programs are measured with
/// (`make bench-peers`): 64 futures side by side, one thread, seconds of the processor without reading and
/// without making ready.
struct PeerBench {
  let graph: PeerGraph
  private let ties: SteadyTies
  private let kernels = Kernels.best(lanes: 64)
  private let lanes = 64
  private let everybody: [Int32]
  private var model: BlockModel

  /// The workloads that Kith knows.
  static let workloads = ["W1", "W1b", "W2", "W3u", "W4"]

  init(_ graph: PeerGraph) {
    self.graph = graph
    ties = SteadyTies(
      numbers: (0..<UInt32(graph.people)).map { $0 }, pairs: graph.pairs)
    everybody = (0..<Int32(graph.people)).map { $0 }
    model = BlockModel(people: graph.people, lanes: lanes)
  }

  /// Prints one line: who, workload, network, futures, seconds a future (the median of blocks), mean, standard error.
  mutating func run(_ workload: String, blocks: Int) {
    if workload == "W4" { return runOpinions(blocks) }
    let seeds = graph.seeds(workload.hasPrefix("W1") ? "seeds100" : "seeds1pct")
    let rounds = SteadyRounds(ties, kernels)
    let mood = workload == "W2" ? mood() : nil
    var (seconds, shares): ([Double], [Double]) = ([], [])
    for block in 0..<blocks {
      let first = UInt32(block * lanes)
      let key = StreamKey(seed: 2011, site: 1, process: 1)
      let start = Stopwatch.thread()
      if let mood {
        begin(seeds, first, nil)
        mood.begin { model.active[$0] }
        for step in 0..<200 { mood.step(key, base: first, step: UInt32(step)) }
        for person in 0..<graph.people { model.active[person] = mood.state.start[person] }
      } else {
        rounds.forget()
        begin(seeds, first, rounds)
        spread(workload, rounds, key, first)
      }
      let counts = kernels.count(model.active, everybody)
      seconds.append((Stopwatch.thread() - start) / 1e3 / Double(lanes))
      shares += counts.map { $0 / Double(graph.people) }
    }
    report(workload, seconds.sorted(), shares)
  }

  /// Nobody but the first people of each future has it.
  private mutating func begin(_ seeds: [[Int]], _ first: UInt32, _ rounds: SteadyRounds?) {
    model.active.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    for lane in 0..<lanes {
      let replicate = Int(Kernels.replicate(lane, of: lanes, base: first))
      for person in seeds[replicate % seeds.count] { model.active[person] |= 1 << UInt64(lane) }
    }
    guard let rounds else { return }
    model.new = model.active
    rounds.look(at: model.new)
  }

  private mutating func spread(
    _ workload: String, _ rounds: SteadyRounds, _ key: StreamKey, _ first: UInt32
  ) {
    let p = [Float](repeating: workload == "W1b" ? 0.2 : 0.05, count: lanes)
    for _ in 0..<(workload == "W3u" ? 100 : .max) where rounds.freshCount > 0 {
      if workload == "W3u" {
        rounds.countDown(key, base: first, lanes: ~0, &model)
      } else {
        rounds.passOn(key, p, base: first, lanes: ~0, &model)
      }
      if rounds.freshCount == 0 { break }
    }
  }

  /// Friedkin–Johnsen with noise: x ← .3 x(0) + .7 mean of neighbours + .02 z.
  private func runOpinions(_ blocks: Int) {
    let start = (0..<graph.people).map { Float(Double($0 &* 2_654_435_761 % (1 << 32)) / 0x1p32) }
    let strengths = [Float](repeating: 1, count: graph.pairs.count)
    var (seconds, means): ([Double], [Double]) = ([], [])
    for block in 0..<blocks {
      let first = UInt32(block * lanes)
      let opinions = OpinionLanes(
        ties, strengths: strengths, kernels,
        OpinionLanes.Numbers(
          opinion: { start[$1] }, own: { start[$1] }, listening: { _, _ in 0.7 },
          isPersonal: false, media: { _ in 0 }, mediaOpinion: { _ in 0 }, noise: { _ in 0.02 }))
      let begun = Stopwatch.thread()
      for step in 0..<200 {
        opinions.step(
          StreamKey(seed: 2011, site: 1, process: 1), base: first, step: UInt32(step), due: ~0)
      }
      seconds.append((Stopwatch.thread() - begun) / 1e3 / Double(lanes))
      means += (0..<lanes).map { lane in
        (0..<graph.people).reduce(0) { $0 + Double(opinions[$1, lane]) } / Double(graph.people)
      }
    }
    report("W4", seconds.sorted(), means)
  }

  /// β = .05 for each neighbour, γ = .1, in a step.
  private func mood() -> MoodLanes {
    MoodLanes(ties, kernels, come: { 1 - pow(0.95, Double($1)) }, pass: { _ in 0.1 })
  }

  private func report(_ workload: String, _ seconds: [Double], _ shares: [Double]) {
    let mean = shares.reduce(0, +) / Double(shares.count)
    let variance = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shares.count - 1)
    print(
      "kith,\(workload),\(graph.name),\(shares.count),\(seconds[seconds.count / 2]),\(mean),"
        + "\((variance / Double(shares.count)).squareRoot())")
  }
}
