import Networks
import Scenarios

/// Pages of the sandbox.
enum SandboxPage {
  /// Which scenario to begin with.
  static func choice(_ library: Library, isShared: Bool) -> Page {
    let items = library.lessons.map { lesson in
      "<li><a href=\"/sandbox/\(lesson.id)\">\(Page.escaped(lesson.scenario.title))</a></li>"
    }
    return Page(
      title: "Sandbox",
      body: """
        <h1>Sandbox</h1>
        <p class="lead">Begin with a scenario, change it, and watch what its futures do.</p>
        <ul class="answers">\(items.joined(separator: "\n"))</ul>
        """,
      links: HomePage.links(isShared))
  }

  static func page(_ lesson: Lesson, _ site: Site, _ sites: [Site], isShared: Bool) -> Page {
    let towns = sites.map {
      "<option value=\"\(Page.escaped($0.name))\"\($0.name == site.name ? " selected" : "")>"
        + "\(Page.escaped(String($0.title.prefix { $0 != "," })))</option>"
    }
    return Page(
      title: "Sandbox: \(lesson.scenario.title)",
      body: """
        <h1>\(Page.escaped(lesson.scenario.title))</h1>
        <div class="sides">
        <div>
        <p><label for="town">Town</label> <select id="town">\(towns.joined())</select></p>
        <h2>Numbers</h2>
        <div class="sliders" id="sliders"></div>
        <details><summary>Another number of the model</summary>
        <p><label for="other">Number</label> <select id="other"></select>
        <button type="button" id="set">Set it</button></p>
        <p class="small">It begins at its usual value, which then holds in every future, and is written into the text.</p>
        </details>
        </div>
        <div class="stay">
        <figure class="chart" id="chart"></figure>
        <fieldset id="shown"><legend class="small">Shown beside as now</legend></fieldset>
        <p id="state" class="small" role="status">Working …</p>
        <ul class="findings" id="findings"></ul>
        </div>
        </div>
        <h2>The network, week by week</h2>
        <p id="shows" class="small">One future as now, and the same future with an option: who is how, and who is tied to whom.</p>
        <p class="row"><label for="arm">Option</label> <select id="arm"></select>
        <button type="button" id="play">Play</button>
        <button type="button" id="another">Another future</button></p>
        <label class="slider">Week <output id="week">0</output><input type="range" id="at" min="0" max="0" value="0"></label>
        <div class="pair" id="film"></div>
        <h2>What came out</h2>
        <ul id="answers" class="answers"></ul>
        <p class="row"><a id="whole" class="button" href="#">The whole comparison</a>
        <button type="button" id="save">Take it with you</button>
        <button type="button" id="reset">Begin again</button></p>
        <p id="how" class="small" hidden></p>
        <h2><label for="text">The scenario as text</label></h2>
        <textarea id="text" spellcheck="false" autocomplete="off">\(Page.escaped(lines: SandboxText.start(lesson, site: site.name)))</textarea>
        <p class="small">Whatever is written here is what is worked out: the sliders change this text. Lines
        that begin with # are for people only.</p>
        """,
      scripts: ["chart.js", "film.js", "sandbox.js"],
      data: [("lesson", lesson.id), ("site", site.name)],
      links: [("Lesson", "/lessons/\(lesson.id)")] + HomePage.links(isShared))
  }
}
