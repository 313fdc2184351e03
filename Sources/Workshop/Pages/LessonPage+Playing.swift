/// The scenes in which futures are played, and those after them.
extension LessonPage {
  var curve: Scene {
    (
      "curve",
      """
      <h2>Draw it first</h2>
      <p>Grey: as now, the middle of a hundred futures. How does it go with <b class="yours">your option</b>? Draw it into
      the picture, or use the sliders.</p>
      <figure class="chart drawing" id="chart-curve"></figure>
      <div class="knots" id="knots" role="group" aria-label="Your curve"></div>
      """
    )
  }

  var one: Scene {
    (
      "one",
      """
      <h2>One future</h2>
      <p>Grey: as now. Colour: <b class="yours">your option</b>. The same people meet the same luck.</p>
      <figure class="chart" id="chart-one"></figure>
      <p class="row"><button type="button" id="week" class="strong">One step</button>
      <button type="button" id="play">Play</button></p>
      """
    )
  }

  var hundred: Scene {
    (
      "hundred",
      """
      <h2>Same plan, different luck</h2>
      <p id="luck">Nobody knows which future comes. Look at five, then at a hundred.</p>
      <figure class="chart" id="chart-many"></figure>
      <p class="row"><button type="button" id="five" class="strong">Five futures</button>
      <button type="button" id="many">A hundred futures</button></p>
      """
    )
  }

  var outcome: Scene {
    (
      "outcome",
      """
      <h2>And your bet?</h2>
      <p id="verdict" class="lead"></p>
      <figure class="chart" id="chart-difference"></figure>
      <ul id="answers" class="answers"></ul>
      <details><summary>How surely?</summary><ul id="surely" class="answers"></ul></details>
      <p class="small online"><a id="whole" href="#">The whole comparison for this town</a></p>
      """
    )
  }

  /// Asked of the server for each person; a lesson in one file does without.
  var why: Scene {
    (
      "why",
      """
      <h2>Why to this person?</h2>
      <p>Touch somebody, or type a number. Eight futures are laid side by side, with <b class="yours">your option</b>
      and as now: where do they part?</p>
      <figure class="people" id="who"><img class="town" src="/lessons/\(lesson.id)/town.svg?site=\(site.name)" alt="The network
      of \(escaped(site.title)); the field below picks somebody as well."></figure>
      <p><label for="person">Person</label> <input type="number" id="person" min="0" inputmode="numeric"></p>
      <div aria-live="polite"><p id="reason"></p><ol id="chain" class="answers"></ol></div>
      """
    )
  }

  /// The same town once more, by a rule that the scenario does not have.
  func rule(_ words: String) -> Scene {
    (
      "rule",
      """
      <h2>Same town, another rule</h2>
      <p>\(escaped(words)) The people, the ties, the options and the luck are the same. Does
      <b class="yours">your option</b> do as well?</p>
      <p class="row"><button type="button" id="rule" class="strong">Try the other rule</button></p>
      <div class="pair charts"><figure class="chart" id="chart-own"></figure>
      <figure class="chart" id="chart-rule"></figure></div>
      <p id="ruled" aria-live="polite"></p>
      """
    )
  }

  var everywhere: Scene {
    let count = scenario.sites.count
    return (
      "everywhere",
      """
      <h2>\(count > 1 ? "Does it hold in \(count) towns?" : "With all its futures")</h2>
      <p>The scenario wrote down beforehand what it expects. How often does it come true?</p>
      <p class="row"><button type="button" id="all" class="strong">Run everything</button>
      <button type="button" id="stop" hidden>Stop</button></p>
      <progress id="progress" max="1" value="0" aria-label="How far the run is" hidden></progress>
      <p id="far" aria-live="polite"></p>
      <ul id="expected" class="answers"></ul>
      <p class="small"><a id="report" href="#" hidden>The whole comparison</a></p>
      """
    )
  }

  var talk: Scene {
    let notes = scenario.notes
    let parts = [("Look for", notes.thingsToNotice), ("Then try", notes.thingsToTry)].filter {
      !$0.1.isEmpty
    }
    return (
      "talk",
      """
      <h2>Talk about it</h2>
      \(parts.map { "<h3>\($0.0)</h3><p>\(escaped($0.1))</p>" }.joined(separator: "\n"))
      <details id="reveal"><summary>What it is meant to show</summary><p>\(escaped(scenario.lesson))</p></details>
      """
    )
  }

  var end: Scene {
    (
      "end",
      """
      <h2>What did you take with you?</h2>
      <ul id="changes" class="answers"></ul>
      <p id="notice" class="small"></p>
      <p class="row online"><a class="button" href="/lessons/\(lesson.id)/answers.csv">Answers as a table</a>
      <a class="button" href="/sandbox/\(lesson.id)">Change it yourself</a></p>
      """
    )
  }
}
