import Diagnostics
import Disclosure

extension SharedMap {
  /// Enters in the site's record of exports what the page shows of numbers of people. An invented site has no
  /// such record.
  ///
  /// - Parameter folder: The site's folder.
  /// - Throws: As `ExportRecord`.
  public func record(in folder: String) throws(Finding) {
    guard !site.isInvented else { return }
    let record = try ExportRecord(folder: folder)
    try record.add(shownCounts, note: nil)
  }

  /// Each number of people on the page, with what a reader can know of it.
  var shownCounts: [Publication.Earlier] {
    let rule = DisclosureRules.standard
    func shown(_ what: String, _ count: Int) -> Publication.Earlier {
      Publication.Earlier(
        key: what, range: CountRange(rule.possible(rule.show(count))), isHidden: false)
    }
    return blocks.map { shown("map|\($0.name)", $0.people.count) }
      + places.map { shown("map|at place \(site.places[$0].number)", visitors[$0].count) }
  }
}
