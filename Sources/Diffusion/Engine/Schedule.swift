/// A number that changes at the starts of weeks, such as how hard a campaign pushes.
package struct Schedule: Sendable, Hashable {
  /// From when on which number holds; ascending. Before the first it is 1.
  package let parts: [Part]

  package struct Part: Sendable, Hashable {
    package let week: Int
    package let times: Double

    package init(week: Int, times: Double) { (self.week, self.times) = (week, times) }
  }

  package init(_ parts: [Part]) { self.parts = parts }

  /// What holds in a week.
  package subscript(week: Int) -> Double { parts.last { $0.week <= week }?.times ?? 1 }
}
