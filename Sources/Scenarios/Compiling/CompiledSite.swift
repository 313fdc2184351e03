import Diffusion
import Networks

/// A scenario resolved for one site: whom and what its words mean there.
public struct CompiledSite: Sendable {
  /// The site's short name.
  public var name: String
  /// The site's name for headings.
  public var title: String
  /// The site, with the places that the scenario opens there.
  package var plan: SitePlan
  package var keys: Keys
  /// What stands in for values nobody measured.
  package var fills: Fills
  /// As now first, then the scenario's options in its order.
  package var options: [CompiledOption]
  /// The groups of the table's lines, each once, in the order of the lines.
  package var groups: [CompiledGroup]
  /// What was filled in, opened or read in a certain way here, for reports.
  public var notes: [String]
  /// What nobody measured and what stands in for it: "wellbeing of 900 people by normal(23, 4)".
  public var filled: [String] = []
  /// The models that the scenario names, and p of the independent cascade: what greedy search reckons with.
  package var models: [String] = []
  package var cascadeChance = ParameterKey.cascadeChance.parameter.standard

  /// Which group a line is about, as an index in `groups`.
  package func group(of line: OutcomeLine) -> Int? {
    groups.firstIndex { $0.pool == line.group }
  }
}

/// An option at one site.
package struct CompiledOption: Sendable {
  /// "as now" for the comparator.
  package var name: String
  package var plan: OptionPlan
  /// In the order of the option's actions.
  package var actions: [CompiledAction]
}

/// An action at one site: for costs, and to say what it did.
package struct CompiledAction: Sendable {
  /// What it does here.
  package var intervention: String
  package var fields: ActionFields
  /// The primitives that belong to it, by the number of their source.
  package var sources: [[Int]]
  /// The weeks [from, until) in which it goes on; one week for what happens once.
  package var weeks: Range<Int>
  /// What it costs here, and who pays; nil = not recorded.
  package var costs: [Cost]
  package var paidBy: String?
}

/// Some of the people of a site, over whom outcomes are worked out.
package struct CompiledGroup: Sendable {
  package var pool: Pool
  /// Whether each person belongs to it.
  package var members: [Bool]
  /// How many of them were surveyed: the people in the denominator.
  package var surveyed: Int
}
