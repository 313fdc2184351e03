import Diffusion
import Scenarios

/// All blocks of a run in one order, and which part of it each belongs to.
///
/// The order is that in which a run works them out: by ensemble, site, futures, option. A part of the run is a stretch
/// of it: options of a block begin alike (`BlockStarts`), and few parts need to open the same site. Stretches have the
/// same work as nearly as whole blocks allow, the work of a block being its futures × steps × (people + ties) (A);
/// where they differ in what they really take, the last to end is waited for, and no number changes.
package struct ShardPlan: Sendable {
  /// The ensembles.
  package let parts: [RunPart]
  /// In order.
  package let pieces: [Piece]
  /// [piece]: the work up to its middle. The same sums in the same order give the same bits on every machine.
  private let middles: [Double]
  private let work: Double
  private let experiment: Experiment

  /// One block of one ensemble.
  package struct Piece: Sendable, Hashable {
    /// The position of its ensemble.
    let part: Int
    let block: Ensemble.Work
    /// Futures that count.
    package let futures: Int
  }

  /// The plan of an experiment's ensembles, each of which has its sites and options.
  package init(_ experiment: Experiment, _ parts: [RunPart]) {
    self.experiment = experiment
    self.parts = parts
    let sizes = experiment.sites.map {
      Double(max(1, $0.site.people.count + $0.site.ties.count))
    }
    var (pieces, middles, sum): ([Piece], [Double], Double) = ([], [], 0)
    for (index, part) in parts.enumerated() {
      for block in experiment.blocks(0..<part.futures) {
        pieces.append(
          Piece(part: index, block: block, futures: min(block.lanes, part.futures - block.base)))
        let own = Double(block.lanes * part.steps) * sizes[block.site]
        middles.append(sum + own / 2)
        sum += own
      }
    }
    (self.pieces, self.middles, work) = (pieces, middles, sum)
  }

  /// The part, from 1, that the piece at a position belongs to when there are so many.
  package func shard(of position: Int, count: Int) -> Int {
    min(count, Int(middles[position] / work * Double(count)) + 1)
  }

  /// The positions of the pieces of one part.
  package func positions(_ shard: Shard) -> [Int] {
    pieces.indices.filter { self.shard(of: $0, count: shard.count) == shard.index }
  }

  /// Futures over all pieces.
  package var futures: Int { pieces.reduce(0) { $0 + $1.futures } }

  /// Where a piece stands, in words: "as now at hartley, futures 65 to 128".
  package func words(_ piece: Piece) -> String {
    let block = piece.block
    let name = experiment.optionNames[block.option]
    let (first, last) = (block.base + 1, block.base + piece.futures)
    let futures = first == last ? "future \(first)" : "futures \(first) to \(last)"
    let rest = piece.part == 0 ? "" : " (\(parts[piece.part].name))"
    return "\(name) at \(experiment.sites[block.site].site.name), \(futures)\(rest)"
  }

  /// Hands on each ensemble of some positions with its blocks, one at a time; those that cannot be made are left out, as in a run.
  func each<Failure: Error>(
    _ positions: [Int], _ take: (Experiment, [Int]) async throws(Failure) -> Void
  ) async throws(Failure) {
    for index in parts.indices {
      let own = positions.filter { pieces[$0].part == index }
      guard !own.isEmpty, let experiment = parts[index].make() else { continue }
      try await take(experiment, own)
    }
  }
}
