import Foundation
import Networks
import Testing

@testable import Workshop

/// What is answered to whom, without a socket.
@Suite struct RouteTests {
  @Test func strangersSeeNothing() throws {
    let workshop = try makeWorkshop()
    let stranger = Visitor(workshop)
    for path in [
      "/", "/lessons/s1-champions-brokers-or-circles", "/sandbox", "/api/jobs/x/events", "/room",
      "/phone",
    ] {
      #expect(stranger.get(path).status == 403, "\(path)")
    }
    for path in [
      "/api/run", "/api/try", "/api/set", "/api/vote", "/api/hands", "/api/room", "/api/cancel",
      "/api/join",
    ] {
      #expect(stranger.post(path, "{}").status == 403, "\(path)")
    }
    #expect(stranger.get("/", query: "key=wrong").status == 403)
    #expect(stranger.get("/style.css").status == 200 && stranger.get("/health").text == "well\n")
  }

  /// Everybody of the town, with a place in its picture and the words of `kith why`.
  @Test func saysWhyOfEverybodyThoroughly() throws {
    let visitor = Visitor.facilitator(try makeWorkshop())
    let path = "/lessons/s4-who-gets-the-invitation/why"
    let answer = visitor.get(path, query: "site=thornmarsh&option=0")
    #expect(answer.fields["option"] as? String == "Best connected first")
    let people = try #require(answer.fields["people"] as? [[String: Any]])
    let site = try #require(SiteFolder.read(package.path + "/Scenarios/sites/thornmarsh").site)
    #expect(people.compactMap { $0["number"] as? Int } == site.people.map { Int($0.number) })
    for person in people {
      let words = try #require(person["words"] as? String)
      #expect(words.hasPrefix("They part in ") || words.hasPrefix("Nowhere: "))
      let places = [person["x"] as? Double ?? -1, person["y"] as? Double ?? -1]
      #expect(places.allSatisfy { (0...1).contains($0) })
      let chain = try #require(person["chain"] as? [String])
      #expect(chain.isEmpty == words.hasPrefix("Nowhere: "))
      #expect(chain.first?.hasPrefix("Person \(person["number"] as? Int ?? -1): in week ") ?? true)
    }
    for query in ["site=thornmarsh", "site=thornmarsh&option=99", "option=\(Int.max)", "option=x"] {
      #expect(visitor.get(path, query: query).status == 404, "\(query)")
    }
    // Where only news and habits spread, nobody's wellbeing changes.
    let news = "/lessons/s1-champions-brokers-or-circles"
    #expect(visitor.get(news + "/why", query: "option=0").status == 404)
    #expect(!visitor.get(news).text.contains("data-scene=\"why\""))
  }

  @Test func pagesAreThere() throws {
    let workshop = try makeWorkshop()
    let visitor = Visitor.facilitator(workshop)
    let lesson = "/lessons/s4-who-gets-the-invitation"
    for path in [
      "/", lesson, "\(lesson)/script", "\(lesson)/handout", "/sandbox",
      "/sandbox/s4-who-gets-the-invitation",
    ] {
      let page = visitor.get(path)
      #expect(page.status == 200 && page.text.contains("<h1>"), "\(path)")
      #expect(page.body.count < 300_000 && page.policy == HTTPResponse.strictPolicy)
      // Nothing within a page that the policy forbids, and nothing from elsewhere.
      #expect(
        !page.text.contains("<style") && !page.text.contains(" style=")
          && !page.text.contains("http"))
      #expect(!page.text.contains("<script>") && !page.text.contains(" onclick"))
      // Text of several lines in the scenario reads as one.
      #expect(!page.text.contains("\\u{"), "\(path)")
    }
    // The text to be changed has its lines.
    let sandbox = visitor.get("/sandbox/s4-who-gets-the-invitation").text
    #expect(sandbox.contains("\n[compare]\n") && !sandbox.contains("\\u{"))
    let town = visitor.get("\(lesson)/town.svg", query: "site=thornmarsh")
    #expect(town.status == 200 && town.text.hasPrefix("<svg xmlns=") && town.body.count < 300_000)
    #expect(visitor.get("\(lesson)/town.svg", query: "site=../../etc").text != town.text)
  }

  /// Paths are compared with a table, as they stand: nothing leads out of it.
  @Test(arguments: [
    "/../etc/passwd", "/lessons/../../etc/passwd", "/lessons/..%2f..%2fetc%2fpasswd",
    "/lessons/%2e%2e/x",
    "/lessons/%252e%252e%252fetc", "/lessons/..\\..\\etc",
    "/lessons/s4-who-gets-the-invitation/../script",
    "/lessons/%c0%ae%c0%ae/etc", "/lessons/..;/etc", "/lessons/s4-who-gets-the-invitation.toml",
    "//etc/passwd",
    "/Scenarios/s1.toml", "/style.css/..", "/./style.css", "/style.css%00.js",
    "/lessons/etc/passwd/x/y",
    "/runs/../lessons", "/runs/x/report.html", "/sandbox/../../../etc/passwd",
    "/file:///etc/passwd", "/~root",
    "/lessons//etc/passwd",
  ])
  func nothingOutsideTheTable(_ path: String) throws {
    let visitor = Visitor.facilitator(try makeWorkshop())
    let answer = visitor.get(path)
    #expect(answer.status == 404, "\(path): \(answer.status)")
    #expect(!answer.text.contains("root:"))
  }

  /// Ways up, each written in many ways, behind everything that is served: pages, files, runs, downloads.
  @Test func noWayLeadsUp() throws {
    let visitor = Visitor.facilitator(try makeWorkshop())
    let ups = [
      "..", "%2e%2e", "%2E%2E", ".%2e", "%2e.", "%252e%252e", "%c0%ae%c0%ae", "%uff0e%uff0e", "..;",
      "..%00", "...", "%00..",
    ]
    let slashes = ["/", "%2f", "%5c", "\\", "%252f", "%c0%af", "//"]
    let starts = ["", "/lessons", "/sandbox", "/runs", "/api/jobs", "/api/votes"]
    var tried = 0
    for start in starts {
      for up in ups {
        for slash in slashes {
          let path = "\(start)/\(up)\(slash)\(up)\(slash)etc\(slash)passwd"
          let answer = visitor.get(path)
          #expect(answer.status == 404, "\(path): \(answer.status)")
          tried += 1
        }
      }
    }
    #expect(tried >= 120)
  }

  @Test func refusalsAreSafeToShow() throws {
    let workshop = try makeWorkshop()
    var headers = ["host": "127.0.0.1:\(workshop.port)", "accept": "text/html"]
    headers["cookie"] = Visitor.facilitator(workshop).cookie
    let page = workshop.answer(
      HTTPRequest(method: "GET", path: "/<script>alert(1)</script>", query: "", headers: headers))
    #expect(page.status == 404 && !page.text.contains("<script>alert"))
  }

  @Test func malformedChangesAreRefused() throws {
    let visitor = Visitor.facilitator(try makeWorkshop())
    for body in [
      "", "[]", "{", "nonsense", "{\"lesson\": 7}", "{\"lesson\": \"nowhere\"}",
      String(repeating: "[", count: 100_000),
    ] {
      for path in ["/api/run", "/api/try", "/api/set", "/api/vote", "/api/hands"] {
        #expect((400...404).contains(visitor.post(path, body).status), "\(path) \(body.prefix(20))")
      }
    }
  }
}
