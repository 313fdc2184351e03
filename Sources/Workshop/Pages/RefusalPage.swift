/// Why a page is not shown.
enum RefusalPage {
  static func response(_ refusal: Refusal) -> HTTPResponse {
    let page = Page(
      title: "Not shown",
      body: "<h1>This page is not shown</h1>\n<p>\(Page.escaped(refusal.words))</p>")
    return .html(page.html, status: refusal.status)
  }
}
