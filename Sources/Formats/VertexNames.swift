import Diagnostics
import Documents
import Networks

/// What tells the vertices apart in a format that knows them by number and may label them: the labels
/// where every vertex has one and all differ, else the numbers.
struct VertexNames {
  /// Whether the labels are the ids; otherwise they are only something to show.
  let labelsAreIds: Bool
  /// Why they are not, where there are any.
  let reason: String?
  private let first: Int

  /// - Parameters:
  ///   - labels: One a vertex; empty where it has none.
  ///   - first: The number of the first of these vertices in the file.
  init(_ labels: [ArraySlice<UInt8>], first: Int = 1) {
    self.first = first
    let without = labels.count { $0.isEmpty }
    guard without == 0 else {
      labelsAreIds = false
      reason =
        without == labels.count ? nil : "\(without) of \(labels.count) have no label"
      return
    }
    var seen = ByteIndex(capacity: labels.count)
    for (index, label) in labels.enumerated() {
      let label = Array(label)
      let (earlier, isNew) = seen.insert(label, 0..<label.count)
      guard isNew else {
        labelsAreIds = false
        let cited = Rendering.cited(String(decoding: label, as: UTF8.self))
        reason = "\(cited) is the label of \(first + earlier) and of \(first + index)"
        return
      }
    }
    labelsAreIds = !labels.isEmpty
    reason = nil
  }

  /// The id of a vertex.
  func id(_ index: Int, label: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    labelsAreIds ? label : Array(String(first + index).utf8)[...]
  }
}

/// Whether the weights of a file say anything: where all are 1 they only say that there is a tie.
struct WeightTally {
  private(set) var tellsApart = false

  /// Looks at one weight, a number that was checked.
  mutating func note(_ value: Double) {
    if value != 1 { tellsApart = true }
  }
}
