/// What all pages have in common: complete in themselves, nothing to be fetched, and readable on A4.
package enum HTMLPage {
  /// A whole page.
  ///
  /// - Parameters:
  ///   - title: Plain text.
  ///   - body: What stands in the body, as HTML.
  ///   - style: Stands between two line ends within `<style>`.
  ///   - policy: What the page may do; no script unless it says so.
  package static func html(
    title: String, body: String, style: String = HTMLStyle.text,
    policy: String = "default-src 'none'; style-src 'unsafe-inline'"
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <title>\(HTMLForm.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// A drawing with its key and the same in words.
  static func figure(_ svg: String, key: String, words: String) -> String {
    "<figure>\n\(svg)\n\(key)\n<figcaption>\(HTMLForm.escaped(words))</figcaption>\n</figure>"
  }

  /// A report with a list of its sections and a link past it.
  static func report(title: String, _ document: Document) -> String {
    let (body, sections) = HTMLForm.page(document)
    let links = sections.enumerated().map { index, name in
      "<li><a href=\"#part\(index + 1)\">\(HTMLForm.escaped(name))</a></li>"
    }
    let contents =
      links.count < 4
      ? ""
      : "<nav aria-label=\"Sections\"><details><summary>Sections of this page</summary>"
        + "<ol>\n\(links.joined(separator: "\n"))\n</ol></details></nav>\n"
    return html(
      title: title,
      body: "<a class=\"skip\" href=\"#main\">Skip to the report</a>\n\(contents)"
        + "<main id=\"main\" tabindex=\"-1\">\n\(body)\n</main>")
  }
}
