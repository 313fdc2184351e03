import Scenarios

/// What a facilitator does and says, with times for 20, 45 and 90 minutes.
enum ScriptPage {
  private struct Step {
    let name, what: String
    /// Minutes in a session of 20, 45 and 90.
    let minutes: [Int]
  }

  static func page(_ lesson: Lesson) -> Page {
    let steps = steps(lesson)
    let rows = steps.map { step in
      "<tr><th scope=\"row\">\(step.name)</th>"
        + step.minutes.map { "<td class=\"n\">\($0 == 0 ? "–" : "\($0)")</td>" }.joined()
        + "<td>\(step.what)</td></tr>"
    }
    let sums = (0..<3).map { column in steps.reduce(0) { $0 + $1.minutes[column] } }
    return Page(
      title: "Script: \(lesson.scenario.title)",
      body: """
        <h1>Script: \(Page.escaped(lesson.scenario.title))</h1>
        <p>For whoever leads the room. You need this page, the lesson on the wall, and a handout for each. Nobody needs
        to know anything beforehand; nobody's guess is wrong.</p>
        <div class="frame" role="group" tabindex="0" aria-label="Steps and minutes"><table>
        <caption class="unseen">Steps and minutes</caption>
        <thead><tr><th scope="col">Step</th><th scope="col" class="n">20 min</th><th scope="col" class="n">45 min</th>
        <th scope="col" class="n">90 min</th><th scope="col">What you do and say</th></tr></thead>
        <tbody>\(rows.joined(separator: "\n"))
        <tr><th scope="row"><b>Together</b></th>\(sums.map { "<td class=\"n\"><b>\($0)</b></td>" }.joined())<td></td></tr>
        </tbody></table></div>
        \(notes(lesson.scenario))
        """,
      links: [
        ("Lesson", "/lessons/\(lesson.id)"), ("Handout", "/lessons/\(lesson.id)/handout"),
      ])
  }

  private static func notes(_ scenario: Scenario) -> String {
    let parts = scenario.notes.parts.map { part in
      "<h3>\(Page.escaped(part.heading))</h3><p>\(Page.escaped(part.text))</p>"
    }
    return "<h2>Background</h2>\n" + parts.joined(separator: "\n")
      + "<h3>What it is meant to show</h3><p>\(Page.escaped(scenario.lesson))</p>"
      + "<p>The towns are invented, and the defaults were chosen so that this pattern appears. Say so when somebody asks"
      + " whether it is true.</p>"
  }

  private static func steps(_ lesson: Lesson) -> [Step] {
    let towns = lesson.scenario.sites.count
    return [
      Step(
        name: "Question",
        what: "Read the question aloud. Ask who has seen something like it. Do not answer it.",
        minutes: [1, 3, 6]),
      Step(
        name: "What do you think?",
        what: "Everybody answers alone, on the phone or with a hand. Type the hands in.",
        minutes: [2, 3, 5]),
      Step(
        name: "The town", what: "Show the map. Where would you stand? Who is hard to reach?",
        minutes: [1, 3, 6]),
      Step(
        name: "Bet",
        what: "Each picks an option. Ask two people who differ for their reasons. Then lock.",
        minutes: [2, 5, 8]),
      Step(
        name: "Draw it",
        what: "Somebody draws how it goes with what most bet on; the room says higher or lower.",
        minutes: [1, 2, 3]),
      Step(
        name: "One future",
        what: "Step by hand three times, then play. Ask: would it go like this again?",
        minutes: [2, 3, 5]),
      Step(
        name: "Five, then a hundred",
        what: "Same plan, different luck. Ask how wide the ribbon is, before you show it.",
        minutes: [2, 5, 8]),
      Step(
        name: "And your bet?",
        what: "Read what came out. Who lost the bet, and what did they see that others did not?"
          + (lesson.scenario.model.runsCommunity
            ? " Touch two people on the map: why did it come to them?" : ""),
        minutes: [3, 5, 8]),
      Step(
        name: "Another rule",
        what:
          "Ask first: would it do as well by this rule? Who could find out which rule holds here, and how?",
        minutes: [1, 3, 5]),
      Step(
        name: "Every town",
        what: towns > 1 ? "Run all \(towns) towns. Where does it not hold?" : "Run all futures.",
        minutes: [1, 4, 8]),
      Step(
        name: "Talk", what: "Use “Look for”. Let them speak first; reveal last.",
        minutes: [2, 6, 12]),
      Step(
        name: "Try something",
        what: "In the sandbox: one change, a bet on it, then look. Take the file with you.",
        minutes: [0, 0, 12]),
      Step(
        name: "And now?", what: "The questions of the beginning once more. Who changed, and why?",
        minutes: [2, 3, 4]),
    ]
  }
}
