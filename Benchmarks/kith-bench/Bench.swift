import Diffusion
import Foundation
import Networks
import Randomness

/// `make bench`: how fast the engine is on this machine. Numbers to read, never a test.
///
/// `kith-bench peers FOLDER G1 10 W1b` measures contagions alone (`Benchmarks/Peers/`).
/// `kith-bench scenarios` measures whole comparisons alone.
/// `kith-bench avx2 64` measures one set of kernels at one width alone, as a profiler wants it.
@main
struct Bench {
  static func main() async throws {
    guard let bench = FutureBench(root.appendingPathComponent("Tests/Fixtures/site0").path) else {
      print("the benchmark's site was not found; run this from a checkout of Kith")
      return
    }
    let wanted = CommandLine.arguments.dropFirst()
    if wanted.first == "read", wanted.count == 3 {
      FormatBench.read(wanted[2], ties: Int(wanted[3]) ?? 0)
      return
    }
    if wanted.first == "peers", wanted.count >= 4 {
      peers(Array(wanted.dropFirst()))
      return
    }
    if wanted == ["scenarios"] {
      try await ScenarioBench(root.appendingPathComponent("Scenarios")).all()
      return
    }
    if !wanted.isEmpty {
      try bench.kernels { wanted.contains($0.name) && wanted.contains("\($0.lanes)") }
      return
    }
    try bench.kernels { _ in true }
    try bench.reference()
    MeasureBench().all()
    try FormatBench().all()
    try await ScenarioBench(root.appendingPathComponent("Scenarios")).all()
  }

  /// `kith-bench peers FOLDER G1 10 W1 W2 …`: so many blocks of 64 futures of these workloads on one network.
  private static func peers(_ words: [String]) {
    guard let graph = PeerGraph(URL(fileURLWithPath: words[0]), words[1]) else {
      print("there is no \(words[1]).edges in \(words[0])")
      return
    }
    var bench = PeerBench(graph)
    for workload in words.dropFirst(3) where PeerBench.workloads.contains(workload) {
      bench.run(workload, blocks: Int(words[2]) ?? 1)
    }
  }

  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
