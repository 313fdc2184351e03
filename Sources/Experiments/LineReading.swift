import Diffusion
import Scenarios

import Diffusion
import Scenarios

/// How one line of a table is read from what a site's run recorded.
struct LineReading {
  /// Positions of the quantity and of the cells that belong to the line, and of those taken off.
  private let quantity: Int?
  private let cells, minus: [Int]
  /// People behind each.
  let people, minusPeople: Int
  private let outcome: Outcome?
  private let isGap: Bool
  private let index: Int
  /// Whether the line is known at row 0 and the weeks of reading only.
  let isMeasured: Bool

  /// - Parameter index: The line's position: its group is the site's group of the same position.
  init(_ line: OutcomeLine, _ index: Int, _ site: SiteExperiment) {
    let outcome = Outcomes.named(line.outcome)
    self.outcome = outcome
    self.index = index
    isGap = outcome?.isGap ?? false
    isMeasured = outcome?.isReadOnly ?? false
    quantity = outcome?.quantity(models: site.models).flatMap {
      site.quantities.firstIndex(of: $0)
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

  /// The line's value in one week of one future: not a number where nobody is behind it or it is not
  /// defined; nil in weeks in which it was not measured.
  func value(_ result: RunResult, week: Int, lane: Int) -> Double? {
    if isMeasured { return result.measured.value(index, week: week, lane: lane)?.value }
    guard let quantity else { return .nan }
    func mean(_ cells: [Int], _ people: Int) -> Double {
      cells.reduce(0) { $0 + result.record[quantity, $1, week, lane] } / Double(people)
    }
    let value = isGap ? mean(cells, people) - mean(minus, minusPeople) : mean(cells, people)
    return outcome?.scaled(value) ?? value
  }

  /// The people whom the line's value was worked out over, in one week of one future: fewer than the
  /// group where it is not defined for some; nil where that cannot be.
  func counted(_ result: RunResult, week: Int, lane: Int) -> Int? {
    isMeasured ? result.measured.value(index, week: week, lane: lane)?.people : nil
  }
}

extension MeasureRequest {
  /// What a line asks a run to measure over its group at one site; nil for what is recorded weekly.
  init?(_ line: OutcomeLine, _ plan: SitePlan, members: [Bool]) {
    guard let outcome = Outcomes.named(line.outcome), let measure = outcome.reading else {
      return nil
    }
    self.init(
      measure,
      people: members.indices.filter { person in
        guard members[person], plan.site.people[person].isSurveyed else { return false }
        switch outcome.population {
        case .everyone: return true
        case .serviceUsers: return plan.isUser[person]
        case .residents: return !plan.isUser[person]
        }
      })
  }
}
