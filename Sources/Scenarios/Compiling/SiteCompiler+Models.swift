import Diagnostics
import Diffusion
import Documents
import Networks

extension SiteCompiler {
  /// The models that the scenario names, with what differs from person to person here.
  mutating func models() -> [Timetable.ModelPlan] {
    let needs = personalThresholds()
    return scenario.model.named.map { name in
      var plan = Timetable.ModelPlan(name)
      if name == ThresholdAdoption.page.name { plan.needs = needs }
      if name == Cascade.page.name,
        let written = scenario.model.texts[SectionTables.cascadeTies.name]
      {
        plan.ties = Timetable.ModelPlan.TieWeight(rawValue: written.value) ?? .alike
      }
      if name == Bass.page.name,
        let written = scenario.model.texts[SectionTables.bassSchedule.name],
        let schedule = try? ScheduleText.read(written.value)
      {
        plan.schedule = schedule
      }
      let model = Models.chosen.first { $0.page.name == name }
      for key in model?.personal ?? [] { plan.personal[key] = personal(key) }
      return plan
    }
  }

  private mutating func personal(_ key: ParameterKey) -> PersonalValue? {
    switch scenario.model.parameters[key] {
    case .perPerson(let distribution): return .drawn(distribution)
    case .column(let column):
      let place = scenario.model.places[key]
      let range = key.parameter.range
      return numbers(column, at: place, from: range).map(PersonalValue.numbers)
    case .fixed, .perFuture, nil: return nil
    }
  }

  /// A column of numbers within a range, one a person.
  mutating func numbers(
    _ column: NumberColumn, at place: SourcePlace?, from range: ClosedRange<Double>
  ) -> [Double]? {
    guard let cells = self.column(column.name, at: place, holds: "a number for each person") else {
      return nil
    }
    let numbers = cells.map { column.number($0).flatMap { range.contains($0) ? $0 : nil } }
    let wrong = numbers.indices.filter { numbers[$0] == nil }
    if let first = wrong.first {
      let range = column.range(range)
      complain(
        "E-SITE-NUMBERS",
        "the column \(Rendering.cited(column.name)) holds no number between"
          + " \(shortest(range.lowerBound)) and \(shortest(range.upperBound)) for \(wrong.count) of the \(numbers.count) people of"
          + " \(site.name); the first is \(site.people[first].id), with \(Rendering.cited(cells[first]))",
        at: place, hint: "write such a number for each person, or one number in the scenario")
      return nil
    }
    return numbers.compactMap { $0 }
  }

  /// The numbers by which likeness is judged, where the scenario asks for it.
  mutating func likeness() -> [Double]? {
    guard let written = scenario.model.texts[SectionTables.likenessColumn.name] else { return nil }
    return numbers(
      NumberColumn(named: written.value), at: written.at.place, from: -1e9...1e9)
  }
}
