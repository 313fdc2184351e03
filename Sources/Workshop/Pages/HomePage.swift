import Scenarios

/// The first page: the lessons, and the sandbox.
enum HomePage {
  static func page(_ library: Library, isShared: Bool) -> Page {
    let lessons = library.lessons.map(card).joined(separator: "\n")
    let room =
      isShared
      ? "<p class=\"open\"><b>The room is open.</b> <a href=\"/room\">Show the address and the code</a>"
        + " for phones to join.</p>" : ""
    return Page(
      title: "Lessons",
      body: """
        <h1>What would happen if …?</h1>
        <p class="lead">Guess first. Then look at a hundred futures of an invented town, and see whether you
        were right.</p>
        \(room)
        <h2 id="lessons">Lessons</h2>
        <ul class="cards">
        \(lessons)
        </ul>
        <h2>Sandbox</h2>
        <p>Change a scenario with sliders or as text, watch the futures move, and take it with you as a file.
        <a class="button" href="/sandbox">Open the sandbox</a></p>
        """,
      links: links(isShared))
  }

  static func links(_ isShared: Bool) -> [(words: String, path: String)] {
    [("Sandbox", "/sandbox")] + (isShared ? [("Room", "/room")] : [])
  }

  private static func card(_ lesson: Lesson) -> String {
    let scenario = lesson.scenario
    let options = scenario.options.count
    return """
      <li class="card"><h3><a href="/lessons/\(lesson.id)">\(Page.escaped(scenario.title))</a></h3>
      <p>\(Page.escaped(scenario.question))</p>
      <p class="small">\(lesson.number.isEmpty ? "" : "\(lesson.number) · ")\(options) option\(options == 1 ? "" : "s")
      · 20 to 90 minutes ·
      <a href="/lessons/\(lesson.id)/script" aria-label="Script of \(Page.escaped(scenario.title))">script</a> ·
      <a href="/lessons/\(lesson.id)/handout" aria-label="Handout of \(Page.escaped(scenario.title))">handout</a></p></li>
      """
  }
}
