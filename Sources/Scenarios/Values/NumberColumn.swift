import Diagnostics
import Documents

/// A column of the people table that holds a number a person, perhaps on a scale of its own.
public struct NumberColumn: Sendable, Hashable {
  /// Its heading.
  public let name: String
  /// What stands in the column for none and for all of it, such as 1 and 5; nil: the number itself.
  package let scale: Scale?

  package struct Scale: Sendable, Hashable {
    package let none, all: Double
  }

  /// A column of plain numbers.
  init(named name: String) { (self.name, scale) = (name, nil) }

  /// Reads `NAME`, or `NAME, from 1 to 5`.
  ///
  /// - Throws: `E-COLUMN-SCALE` where the two ends are the same or no numbers.
  package init(_ text: String) throws(PhraseProblem) {
    guard let comma = text.ranges(of: ", from ").last else {
      (name, scale) = (text, nil)
      return
    }
    name = String(text[..<comma.lowerBound])
    let ends = text[comma.upperBound...].split(separator: " ").map(String.init)
    guard ends.count == 3, ends[1] == "to", let none = Double(ends[0]), let all = Double(ends[2]),
      none.isFinite, all.isFinite, none != all
    else {
      throw PhraseProblem(
        whole: "E-COLUMN-SCALE",
        "a scale is two different numbers, not \"from \(text[comma.upperBound...])\"",
        hint: "write for example \"\(name), from 1 to 5\", where 1 is none of it and 5 all of it")
    }
    scale = Scale(none: none, all: all)
  }

  /// As it is written.
  public var text: String {
    name + (scale.map { ", from \(shortest($0.none)) to \(shortest($0.all))" } ?? "")
  }

  /// What a cell says, as a share of the scale where there is one; nil: no number.
  package func number(_ cell: String) -> Double? {
    guard let number = Double(cell), number.isFinite else { return nil }
    return scale.map { (number - $0.none) / ($0.all - $0.none) } ?? number
  }

  /// A number as the column would have it: `number` the other way round.
  package func inOwnTerms(_ number: Double) -> Double {
    scale.map { $0.none + number * ($0.all - $0.none) } ?? number
  }

  /// What numbers within these bounds are in the column's own terms.
  package func range(_ bounds: ClosedRange<Double>) -> ClosedRange<Double> {
    guard scale != nil else { return bounds }
    let ends = [inOwnTerms(bounds.lowerBound), inOwnTerms(bounds.upperBound)]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}
