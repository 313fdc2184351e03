/// Something that is done to a community between two steps: one of the eight primitives of SCIENCE
/// §2.1, compiled for one site.
///
/// A primitive acts on one future at a time and reads nothing but that future, so it does the same in
/// the plain reference and in every lane of a block.
package protocol Primitive: Sendable {
  /// Whether there is anything to do before the step of this week.
  func isDue(in week: Int) -> Bool
  /// Does it. Throws if a distribution that the scenario names cannot be drawn from.
  func act(on future: inout some FutureState) throws
}

/// An option compiled for one site: what is open when, and what is done.
package struct OptionPlan: Sendable {
  package var timetable: Timetable
  package var actions: [any Primitive]
  /// The sources under which people who help others, and people who run a group themselves, are noted.
  package var helperSources: [Int] = []
  package var runnerSources: [Int] = []
  /// The processes of a week, in order.
  package var processes: [any Process.Type]

  package init(
    timetable: Timetable, actions: [any Primitive] = [],
    processes: [any Process.Type] = Week.processes(community: true, models: [])
  ) {
    self.timetable = timetable
    self.actions = actions
    self.processes = processes
  }
}
