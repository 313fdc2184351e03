import Foundation
import Testing

@testable import Workshop

/// Words of scenarios reach pages as words.
@Suite struct MarkupTests {
  private static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</textarea><script>alert(1)</script>", "</title><svg/onload=alert(1)>", "<!--<script>alert(1)",
    "&lt;script&gt;",
    "]]><script>alert(1)</script>", "javascript:alert(1)", "{{7*7}}${7*7}",
  ]

  @Test func nothingIsTakenForMarkupThoroughly() throws {
    let payload = Self.payloads.joined(separator: " ")
    let scenarios = package.appending(path: "Scenarios")
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "sites"), withDestinationURL: scenarios.appending(path: "sites"))
    let quoted = payload.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let text = try String(
      contentsOf: scenarios.appending(path: "s4-who-gets-the-invitation.toml"), encoding: .utf8
    )
    .replacing("title    = \"", with: "title    = \"\(quoted)")
    .replacing("question = \"", with: "question = \"\(quoted)")
    .replacing("lesson   = \"", with: "lesson   = \"\(quoted)")
    .replacing("says   = \"", with: "says   = \"\(quoted)")
    .replacing("Best connected first\"", with: "Best connected first\(quoted)\"")
    let path = folder.appending(path: "x1-payload.toml").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var settings = Workshop.Settings(scenarios: [path], sites: [folder.path + "/sites/thornmarsh"])
    settings.threads = 2
    let workshop = try Workshop(settings)
    let visitor = Visitor.facilitator(workshop)
    let lesson = "/lessons/x1-payload"
    for path in [
      "/", lesson, "\(lesson)/script", "\(lesson)/handout", "/sandbox", "/sandbox/x1-payload",
    ] {
      let page = visitor.get(path)
      #expect(page.status == 200 && page.text.contains("<h1>"), "\(path)")
      #expect(Self.isHarmless(page.text), "\(path)")
    }
    let run = visitor.post("/api/run", "{\"lesson\": \"x1-payload\", \"site\": \"thornmarsh\"}")
    let id = try #require(run.fields["job"] as? String)
    let job = try #require(workshop.runner.job(id))
    #expect(job.wait(seconds: 120))
    #expect(Self.isHarmless(visitor.get("/runs/\(id)").text))
    #expect(visitor.get("/api/jobs/\(id)/answers").type == "application/json")
  }

  /// Markup from words would bring in one of these: no page of ours holds them. Attributes stand in double quotes,
  /// so that single ones are harmless.
  private static func isHarmless(_ page: String) -> Bool {
    let scripts = page.components(separatedBy: "<script").count - 1
    let ours = page.components(separatedBy: "<script src=\"/").count - 1
    return scripts == ours && !page.contains("<img src=x") && !page.contains("<svg/onload")
      && !page.contains("<!--")
  }
}
