import Networks
import Scenarios

/// A sheet for each person, to print on A4: what is asked, room for a bet and a curve drawn by hand.
enum HandoutPage {
  static func page(_ lesson: Lesson, _ site: Site) -> Page {
    let scenario = lesson.scenario
    let boxes = lesson.options.map { "<li><span class=\"box\"></span> \(Page.escaped($0))</li>" }
    let claims = lesson.claims.map { claim in
      "<p>\(Page.escaped(claim))</p><p class=\"small\">Before: "
        + Lesson.beliefs.map { "<span class=\"box\"></span> \($0)" }.joined(separator: " ")
        + "<br>After: "
        + Lesson.beliefs.map { "<span class=\"box\"></span> \($0)" }.joined(separator: " ")
        + "</p>"
    }
    return Page(
      title: "Handout: \(scenario.title)",
      body: """
        <h1>\(Page.escaped(scenario.title))</h1>
        <p class="lead">\(Page.escaped(scenario.question))</p>
        <p class="online"><button type="button" id="print">Print this sheet</button></p>
        <h2>What do you think?</h2>
        \(claims.joined(separator: "\n"))
        <h2>Your bet</h2>
        <p>Which does best for <b>\(Page.escaped(scenario.compare.main.text))</b>?</p>
        <ul class="boxes">\(boxes.joined())</ul>
        <h2>Draw it</h2>
        <p>One line for as now, one for your option. After the hundred futures, draw the ribbon over it.</p>
        \(axes(scenario))
        <h2>What surprised you?</h2>
        <div class="line"></div><div class="line"></div><div class="line"></div>
        <h2>What would you try next?</h2>
        <div class="line"></div><div class="line"></div>
        """,
      scripts: ["print.js"], links: [("Lesson", "/lessons/\(lesson.id)")])
  }

  /// An empty picture to draw in.
  private static func axes(_ scenario: Scenario) -> String {
    let last = scenario.compare.weeks
    let marks = (0...4).map { step in
      "<text x=\"\(40 + 150 * step)\" y=\"216\" font-size=\"12\" text-anchor=\"middle\">\(last * step / 4)</text>"
    }
    return
      "<svg class=\"axes\" viewBox=\"0 0 680 240\" role=\"img\" aria-label=\"An empty picture to draw in: weeks from 0 to"
      + " \(last) along the bottom\"><path d=\"M40 10V200H640\" fill=\"none\" stroke=\"#1d2730\"/>"
      + marks.joined()
      + "<text x=\"340\" y=\"236\" font-size=\"12\" text-anchor=\"middle\">week</text></svg>"
  }
}
