/// A drawing of a report, with everything that stands for it where it cannot be seen.
package struct Picture: Sendable, Hashable {
  /// What it shows, in a few words.
  package var title: String
  /// How to read it.
  package var caption: Words
  /// Its parts, each a drawing of its own, so that they find room side by side or below each other.
  package var panels: [Panel]
  /// What marks mean that are not labelled where they stand.
  package var key: [KeyItem] = []
  /// The numbers that it shows.
  package var table: Document.Table
  /// Whether three panels find room beside each other on a page.
  package var isSmall = false

  /// One part of a picture.
  package struct Panel: Sendable, Hashable {
    /// What stands above it; empty where there is only one.
    package var heading: String
    package var drawing: Drawing
  }

  /// A mark and what it means.
  package struct KeyItem: Sendable, Hashable {
    /// The mark, in a box of 24 by 12.
    package var mark: [String]
    package var words: String

    var svg: String {
      "<svg class=\"mark\" viewBox=\"0 0 24 12\" aria-hidden=\"true\">\(mark.joined())</svg>"
    }
  }
}
