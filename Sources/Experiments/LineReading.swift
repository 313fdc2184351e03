import Diffusion
import Scenarios

/// How one line of a table is read from the recorded totals of a site.
struct LineReading {
  /// Positions of the quantity and of the cells that belong to the line, and of those taken off.
  private let quantity: Int?
  private let cells, minus: [Int]
  /// People behind each.
  let people, minusPeople: Int
  private let isGap: Bool

  /// - Parameter index: The line's position: its group is the site's group of the same position.
  init(_ line: OutcomeLine, _ index: Int, _ site: SiteExperiment) {
    let outcome = Outcomes.named(line.outcome)
    isGap = outcome?.isGap ?? false
    quantity = outcome.flatMap { outcome in
      site.quantities.firstIndex { outcome.reads($0, contagions: site.contagions) }
    }
    let all = site.cells.cells
    let inGroup = all.indices.filter { all[$0].groups[index] }
    switch outcome?.population ?? .everyone {
    case _ where isGap:
      cells = inGroup.filter { !all[$0].isUser }
      minus = inGroup.filter { all[$0].isUser }
    case .everyone: (cells, minus) = (inGroup, [])
    case .serviceUsers: (cells, minus) = (inGroup.filter { all[$0].isUser }, [])
    case .residents: (cells, minus) = (inGroup.filter { !all[$0].isUser }, [])
    }
    people = cells.reduce(0) { $0 + all[$1].people.count }
    minusPeople = minus.reduce(0) { $0 + all[$1].people.count }
  }

  /// Everyone behind the line.
  var allPeople: Int { people + minusPeople }

  /// The line's value in one week of one future; not a number where nobody is behind it.
  func value(_ record: Record, week: Int, lane: Int) -> Double {
    guard let quantity else { return .nan }
    func mean(_ cells: [Int], _ people: Int) -> Double {
      cells.reduce(0) { $0 + record[quantity, $1, week, lane] } / Double(people)
    }
    return isGap ? mean(cells, people) - mean(minus, minusPeople) : mean(cells, people)
  }
}
