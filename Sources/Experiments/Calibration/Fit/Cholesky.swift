/// The lower triangle L of a symmetric positive matrix, A = L Lᵀ.
///
/// What stands on the diagonal is raised by 10⁻¹⁰ of its mean, and by 10⁻³⁰, so that a matrix of
/// directions that do not vary still has one.
struct Cholesky: Sendable {
  /// [row][column ≤ row].
  private(set) var rows: [[Double]]

  /// Cost: O(n³).
  init(_ matrix: [[Double]]) {
    let size = matrix.count
    let trace = matrix.indices.reduce(0) { $0 + matrix[$1][$1] }
    let ridge = 1e-10 * trace / Double(max(1, size)) + 1e-30
    rows = []
    for i in 0..<size {
      var row: [Double] = []
      for j in 0...i {
        var sum = matrix[i][j] + (i == j ? ridge : 0)
        for k in 0..<j { sum -= row[k] * (j == i ? row[k] : rows[j][k]) }
        row.append(i == j ? max(sum, ridge).squareRoot() : sum / rows[j][j])
      }
      rows.append(row)
    }
  }

  /// L x.
  func times(_ x: [Double]) -> [Double] {
    rows.map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// L⁻¹ x.
  func solveLower(_ x: [Double]) -> [Double] {
    var y: [Double] = []
    for (i, row) in rows.enumerated() {
      var sum = x[i]
      for k in 0..<i { sum -= row[k] * y[k] }
      y.append(sum / row[i])
    }
    return y
  }

  /// A⁻¹ x.
  func solve(_ x: [Double]) -> [Double] {
    var y = solveLower(x)
    for i in rows.indices.reversed() {
      for k in (i + 1)..<max(i + 1, rows.count) { y[i] -= rows[k][i] * y[k] }
      y[i] /= rows[i][i]
    }
    return y
  }
}
