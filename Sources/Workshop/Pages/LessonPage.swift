import Experiments
import Networks
import Reports
import Scenarios

/// A lesson: scenes one after another, each with one idea and at most one thing to do.
struct LessonPage {
  let lesson: Lesson
  let sites: [Site]
  let site: Site
  var isShared = false
  /// The picture of the town, where the page must hold it itself.
  var picture: String?
  /// Whether there is a scene for another rule, where the scenario has one.
  var triesAnotherRule = true
  /// Whether the page is a file that can ask nobody.
  private var isFile: Bool { picture != nil }

  var scenario: Scenario { lesson.scenario }
  func escaped(_ text: String) -> String { Page.escaped(text) }
  private var town: String { String(site.title.prefix { $0 != "," }) }
  private var main: String { scenario.compare.main.text }

  var page: Page {
    let scenes =
      [cover] + lesson.claims.indices.map { claim($0, "before") } + [
        map, bet, curve, one, hundred, outcome,
      ]
      + (!isFile && scenario.model.runsCommunity ? [why] : [])
      + anotherRule + [everywhere, talk]
      + lesson.claims.indices.map { claim($0, "after") } + [end]
    let sections = scenes.enumerated().map { index, scene in
      "<section class=\"scene\" id=\"scene-\(index + 1)\" data-scene=\"\(scene.name)\">\n\(scene.html)\n</section>"
    }
    let title = "<h1>\(escaped(scenario.title))</h1>"
    return Page(
      title: scenario.title, body: ([title] + sections + [steps]).joined(separator: "\n"),
      scripts: ["chart.js", "lesson.js"],
      data: [
        ("lesson", lesson.id), ("site", site.name), ("town", town),
        ("shared", isShared ? "yes" : ""),
      ],
      links: [
        ("Script", "/lessons/\(lesson.id)/script"), ("Handout", "/lessons/\(lesson.id)/handout"),
      ] + HomePage.links(isShared))
  }

  private var anotherRule: [Scene] {
    triesAnotherRule ? AnotherRule.words(scenario).map { [rule($0)] } ?? [] : []
  }

  typealias Scene = (name: String, html: String)

  /// Hidden until the script shows one scene at a time; without it all stand below each other.
  private var steps: String {
    """
    <div class="steps" role="group" aria-label="Scenes" hidden>
    <button type="button" id="back">Back</button>
    <p id="where" aria-live="polite"></p>
    <button type="button" id="skip" class="plain">Skip this</button>
    <button type="button" id="next" class="strong">Next</button>
    </div>
    """
  }

  private var cover: Scene {
    let choices = sites.map {
      "<option value=\"\(escaped($0.name))\"\($0.name == site.name ? " selected" : "")>"
        + "\(escaped(String($0.title.prefix { $0 != "," })))</option>"
    }
    let pick =
      sites.count < 2
      ? ""
      : "<p><label for=\"town\">Town</label> <select id=\"town\">\(choices.joined())</select></p>"
    return (
      "cover",
      """
      <p class="lead">\(escaped(scenario.question))</p>
      <p class="small">About 20 minutes; 45 or 90 with talk. Guess first, then see.</p>
      \(pick)
      """
    )
  }

  private func claim(_ index: Int, _ when: String) -> Scene {
    let choices = Lesson.beliefs.enumerated().map { choice, words in
      Self.radio("\(when)\(index)", choice, words)
    }
    return (
      "\(when)\(index)",
      """
      <h2>\(when == "before" ? "Before we look: what do you think?" : "And now: what do you think?")</h2>
      <blockquote>\(escaped(lesson.claims[index]))</blockquote>
      <fieldset class="choices"><legend class="unseen">\(escaped(lesson.claims[index]))</legend>
      \(choices.joined(separator: "\n"))</fieldset>
      <div class="counts" data-question="\(when)\(index)"></div>
      """
    )
  }

  static func radio(_ name: String, _ choice: Int, _ words: String) -> String {
    "<label class=\"choice\"><input type=\"radio\" name=\"\(name)\" value=\"\(choice)\"> "
      + "<span>\(Page.escaped(words))</span></label>"
  }

  private var map: Scene {
    let users = site.people.count { $0.isServiceUser }
    let source = picture ?? "/lessons/\(lesson.id)/town.svg?site=\(site.name)"
    return (
      "map",
      """
      <h2>This is \(escaped(town))</h2>
      <p>\(site.people.count) people, \(users) of them service users, and who is in touch with whom.
      Dark rims are service users; letters stand beside groups that keep together.
      \(Library.isInvented(site) ? "The town is invented." : "")</p>
      <figure><img class="town" src="\(source)" alt="The network of \(escaped(town)): \(site.people.count) people as
      shapes, their ties as lines; those who are near in the network are drawn near each other."></figure>
      """
    )
  }

  /// "Lower is better."; empty where neither way is.
  private var better: String {
    LineScale(scenario.compare.main, [], lastWeek: 1).direction.map { direction in
      "\(direction.prefix(1).uppercased())\(direction.dropFirst())."
    } ?? ""
  }

  private var bet: Scene {
    let choices = lesson.options.enumerated().map { Self.radio("bet", $0, $1) }
    return (
      "bet",
      """
      <h2>Place your bet</h2>
      <p>Which option does best by week \(scenario.compare.readAt.last ?? 0) for <b>\(escaped(main))</b>?
      \(better)</p>
      <fieldset class="choices"><legend class="unseen">Which option does best?</legend>
      \(choices.joined(separator: "\n"))</fieldset>
      <p><button type="button" id="lock" class="strong">Lock my bet</button></p>
      <div class="counts" data-question="bet"></div>
      """
    )
  }
}
