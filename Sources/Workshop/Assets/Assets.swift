/// The files that pages ask for: a fixed table; no path of any request is ever looked for on a disk.
enum Assets {
  private static let files: [String: (type: String, text: String)] = [
    "/style.css": ("text/css; charset=utf-8", style),
    "/app.js": (script, app), "/chart.js": (script, chart), "/lesson.js": (script, lesson),
    "/film.js": (script, film), "/room.js": (script, room), "/sandbox.js": (script, sandbox),
    "/print.js": (script, print),
  ]

  private static let script = "text/javascript; charset=utf-8"

  static func file(_ path: String) -> HTTPResponse? {
    files[path].map { HTTPResponse(type: $0.type, body: Array($0.text.utf8)) }
  }

  static let print = """
    "use strict";
    document.getElementById("print").addEventListener("click", () => window.print());
    """
}
