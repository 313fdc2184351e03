import Diffusion
import Scenarios

/// An ensemble that is worked out piece by piece by somebody who decides when: the workshop, which
/// serves many at once and draws what is there already.
///
/// What the pieces give together is what `Ensemble.run` gives, to the last bit, in whatever order they are
/// taken.
package struct Pieces: Sendable {
  private let ensemble: Ensemble
  private let tasks: [Ensemble.Work]
  private let starts: BlockStarts
  private let keys: BlockKeys

  /// How many futures a piece has; the numbers are the same.
  package enum Width: CaseIterable, Sendable {
    /// Sixteen, so that the first are there soon and several threads share few futures.
    case narrow
    /// As in a run.
    case usual
    /// Sixty-four wherever more than half of them are wanted: for two threads and a hundred futures, which are waited for
    /// all together.
    case wide
  }

  /// The blocks of an experiment of as many futures as its scenario says, or at the most.
  package init(_ experiment: Experiment, _ width: Width = .usual) {
    ensemble = Ensemble(experiment, threads: 1)
    let futures = experiment.scenario.compare.futures
    tasks =
      switch width {
      case .narrow:
        stride(from: 0, to: futures, by: 16).flatMap {
          experiment.blocks($0..<min($0 + 16, futures))
        }
      case .usual: experiment.blocks(0..<futures)
      // From 33 on, three blocks of sixteen take as long as one of 64.
      case .wide: experiment.blocks(0..<futures, fewestInWide: 33)
      }
    starts = BlockStarts(tasks.map(\.start))
    keys = BlockKeys(experiment)
  }

  /// How many there are.
  package var count: Int { tasks.count }

  /// What a piece's numbers depend on, as 32 bytes; nil where that cannot be known.
  package func key(_ index: Int) -> [UInt8]? { keys.key(tasks[index]) }

  /// Works one piece out.
  package func work(_ index: Int) throws -> Piece {
    Piece(output: try ensemble.work(tasks[index], starts))
  }

  /// A piece that was worked out for another experiment under the same key, as one of this.
  package func adopt(_ piece: Piece, _ index: Int) -> Piece {
    Piece(output: piece.output.moved(to: tasks[index]))
  }
}

/// What pieces give together.
package struct PieceResults: Sendable {
  private var collector: Collector

  package init(_ experiment: Experiment) { collector = Collector(experiment) }

  /// Keeps what a piece gave.
  package mutating func take(_ piece: Piece) { collector.take(piece.output) }

  /// What all pieces give together; they must all have been taken.
  package var result: EnsembleResult { collector.result() }
}

/// What one block of futures of one option at one site gave.
package struct Piece: Sendable {
  let output: BlockOutput

  /// Positions in the experiment.
  package var site: Int { output.site }
  package var option: Int { output.option }
  /// The first future, and how many there are.
  package var base: Int { output.base }
  package var count: Int { output.count }
  /// [line][week][future of the piece]; nothing in weeks in which a line is not measured.
  package var lines: [[[Double]]] { output.lines }
}
