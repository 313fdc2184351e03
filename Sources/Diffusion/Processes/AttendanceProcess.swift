/// Who is at which open place this week: present with chance 1 − e^(−α (1 − v) Δ), at most once a
/// place (SCIENCE §1.5, 1). Several reasons to come to one place add their rates.
package enum AttendanceProcess: Process {
  package static let name = "attendance"
  package static let meaning = "who goes to which place"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for (place, planned) in f.plan.places.enumerated() {
      let isOpen = timetable.state(of: place, in: f.week).isOpen
      let key = f.keys.key(.attendance, subject: planned.subject)
      for row in f.venues[place].visitors.indices {
        let visitor = f.venues[place].visitors[row]
        let rate = visitor.rate * f.reach[visitor.person]
        let u = key.uniform(
          f.plan.numbers[visitor.person], 0, step: f.step, replicate: f.replicate)
        f.venues[place].visitors[row].isPresent = isOpen && u < 1 - Elementary.exp(-rate)
      }
    }
  }
}
