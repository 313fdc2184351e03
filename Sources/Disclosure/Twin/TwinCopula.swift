import Networks
import Randomness

/// How numbers of one person go together: the correlations of their normal scores within groups.
///
/// Each variable becomes ranks within its group, the ranks normal scores; their correlations, shrunk by a
/// twentieth, are those of the normal numbers that a twin's people are drawn with (a Gaussian copula).
struct TwinCopula {
  /// By how much correlations are shrunk, so that the matrix always has a root (A).
  static let shrinkage = 0.05

  private let root: [[Double]]

  /// - Parameters:
  ///   - variables: One number a person, nil where it is missing, for each variable.
  ///   - groups: The people of each group.
  init(_ variables: [[Double?]], groups: [[Int]]) {
    let scores = variables.map { TwinCopula.scores($0, groups) }
    var matrix = variables.indices.map { _ in [Double](repeating: 0, count: variables.count) }
    for a in variables.indices {
      for b in variables.indices {
        matrix[a][b] =
          a == b
          ? 1 : (1 - TwinCopula.shrinkage) * TwinCopula.correlation(scores[a], scores[b])
      }
    }
    root = TwinCopula.cholesky(matrix)
  }

  /// One normal number a variable, going together as those of the real people do.
  func draw(_ draws: inout TwinDraws) -> [Double] {
    let plain = root.indices.map { _ in draws.normal(.score) }
    return root.map { row in zip(row, plain).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// Normal scores of mid-ranks within each group.
  private static func scores(_ values: [Double?], _ groups: [[Int]]) -> [Double?] {
    var scores = [Double?](repeating: nil, count: values.count)
    for members in groups {
      let known = members.compactMap { person in values[person].map { (value: $0, person: person) }
      }
      let sorted = known.sorted { ($0.value, $0.person) < ($1.value, $1.person) }
      var start = 0
      while start < sorted.count {
        var end = start + 1
        while end < sorted.count, sorted[end].value == sorted[start].value { end += 1 }
        let rank = (Double(start + end) / 2) / Double(sorted.count)
        for index in start..<end { scores[sorted[index].person] = StandardNormal.quantile(rank) }
        start = end
      }
    }
    return scores
  }

  /// The correlation of two lists where both are known; 0 where fewer than ten are, or one never varies.
  private static func correlation(_ a: [Double?], _ b: [Double?]) -> Double {
    let pairs = zip(a, b).compactMap { first, second in
      first.flatMap { x in second.map { (x, $0) } }
    }
    guard pairs.count >= GroupSizes.fewest else { return 0 }
    let count = Double(pairs.count)
    let (meanA, meanB) = (
      pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count
    )
    var (ab, aa, bb) = (0.0, 0.0, 0.0)
    for (x, y) in pairs {
      ab += (x - meanA) * (y - meanB)
      aa += (x - meanA) * (x - meanA)
      bb += (y - meanB) * (y - meanB)
    }
    return aa > 0 && bb > 0 ? ab / (aa * bb).squareRoot() : 0
  }

  /// The lower triangular root of a correlation matrix; what would need a negative square counts as 0,
  /// which happens where correlations over different people contradict one another.
  private static func cholesky(_ matrix: [[Double]]) -> [[Double]] {
    var root = matrix.indices.map { _ in [Double](repeating: 0, count: matrix.count) }
    for row in matrix.indices {
      for column in 0...row {
        let done = (0..<column).reduce(0) { $0 + root[row][$1] * root[column][$1] }
        let left = matrix[row][column] - done
        if row == column {
          root[row][row] = max(left, 0).squareRoot()
        } else if root[column][column] > 1e-9 {
          root[row][column] = left / root[column][column]
        }
      }
      let length = root[row].reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length > 0 { root[row] = root[row].map { $0 / length } }
    }
    return root
  }
}
