import Diagnostics
import Diffusion

/// Reads a schedule: `0 from week 0, 3 from week 52, 1 from week 78`.
enum ScheduleText {
  private static let hint = "write for example \"0 from week 0, 3 from week 52, 1 from week 78\""

  static func read(_ text: String) throws(PhraseProblem) -> Schedule {
    var parts: [Schedule.Part] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = piece.split(separator: " ").map(String.init)
      guard words.count == 4, words[1] == "from", words[2] == "week", let times = Double(words[0]),
        let week = Int(words[3]), week >= 0, (0...1000).contains(times)
      else {
        let read = words.joined(separator: " ")
        throw PhraseProblem(
          whole: "E-SCENARIO-SCHEDULE",
          read.isEmpty
            ? "a schedule has a part with nothing in it"
            : "\"\(read)\" is no part of a schedule: a number from 0 to 1000, and the week from which it"
              + " holds",
          hint: hint)
      }
      if let last = parts.last, last.week >= week {
        throw PhraseProblem(
          whole: "E-SCENARIO-SCHEDULE", "week \(week) comes after week \(last.week)",
          hint: "write the weeks in their order, each once")
      }
      parts.append(Schedule.Part(week: week, times: times))
    }
    return Schedule(parts)
  }
}
