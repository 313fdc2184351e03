import Reports

/// A page of the workshop: what all have in common.
struct Page {
  let title: String
  /// What stands in `<main>`.
  var body: String
  /// The scripts that it needs, after `app.js`.
  var scripts: [String] = []
  /// What scripts read: names and values of `data-` attributes of `<main>`.
  var data: [(name: String, value: String)] = []
  /// Links at the top, after the way home.
  var links: [(words: String, path: String)] = []
  /// Participants see no way to other pages.
  var isForRoom = false

  static func escaped(_ text: String) -> String { HTMLForm.escaped(text) }

  /// Text of several lines, for a field in which it is edited: line ends and tabs stay what they are.
  static func escaped(lines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { escaped(String($0)) }
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }

  var attributes: String {
    data.map { " data-\($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
  }

  var html: String {
    let links = links.map { "<a href=\"\($0.path)\">\(Self.escaped($0.words))</a>" }
    let top =
      isForRoom
      ? "<span class=\"brand\">Kith workshop</span>"
      : "<a class=\"brand\" href=\"/\">Kith workshop</a>\(links.joined(separator: "\n"))"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title)) – Kith workshop</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/style.css">
      \((["app.js"] + scripts).map { "<script src=\"/\($0)\" defer></script>" }.joined(separator: "\n"))
      </head>
      <body>
      <a class="skip" href="#main">Skip to the page</a>
      <header><nav aria-label="Workshop">\(top)</nav></header>
      <main id="main" tabindex="-1"\(attributes)>
      \(body)
      </main>
      <footer><p>What-if, not forecast. Everything stays on this computer.</p></footer>
      </body>
      </html>

      """
  }

  var response: HTTPResponse { .html(html) }
}
