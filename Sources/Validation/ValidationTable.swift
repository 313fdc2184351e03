import Foundation
import Randomness

/// All reference cases, worked out, as one table.
package struct ValidationTable: Sendable {
  package let rows: [ReferenceRow]
  /// Cases that could not be worked out, with the reason.
  package let failures: [(id: String, reason: String)]
  package let lab: Laboratory

  package var isSound: Bool { failures.isEmpty && rows.allSatisfy(\.isMet) }

  /// Works out the cases, one after another.
  ///
  /// - Parameter progress: Told the case that is due, and how many there are.
  package init(
    _ lab: Laboratory, cases: [ReferenceCase] = ReferenceCases.all,
    progress: (_ id: String, _ index: Int, _ all: Int) -> Void = { _, _, _ in }
  ) {
    var rows: [ReferenceRow] = []
    var failures: [(id: String, reason: String)] = []
    for (index, one) in cases.enumerated() {
      progress(one.id, index, cases.count)
      do {
        rows += try one.rows(lab)
      } catch {
        failures.append((one.id, "\(error)"))
      }
    }
    (self.rows, self.failures, self.lab) = (rows, failures, lab)
  }

  /// Standard errors that keep the chance of any false alarm among the drawn rows at 1 in 1,000.
  package static var errorsForFreshSeeds: Double {
    let drawn = ReferenceCases.all.flatMap(\.expected).count { expected in
      if case .errors = expected.tolerance { true } else { false }
    }
    let normal = try? Distribution.parse("normal(0, 1)").get()
    return (try? normal?.quantile(1 - 0.001 / (2 * Double(max(1, drawn))))) ?? 4.5
  }
}
