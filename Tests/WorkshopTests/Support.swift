import Diagnostics
import Foundation

@testable import Workshop

/// The folder of the package.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A workshop with two lessons, answered without a socket.
func makeWorkshop(
  shared: Bool = false, threads: Int = 2, diary: String? = nil, isNew: Bool = false
) throws -> Workshop {
  let scenarios = package.appending(path: "Scenarios").path
  let names = try FileManager.default.contentsOfDirectory(atPath: scenarios + "/sites").sorted()
  var settings = Workshop.Settings(
    scenarios: [
      "\(scenarios)/s1-champions-brokers-or-circles.toml",
      "\(scenarios)/s4-who-gets-the-invitation.toml",
    ], sites: names.map { "\(scenarios)/sites/\($0)" })
  settings.isShared = shared
  settings.threads = threads
  settings.diary = diary
  settings.isNew = isNew
  settings.key = "0123456789abcdef"
  return try Workshop(settings)
}

/// A browser without a window: it remembers its cookie.
final class Visitor {
  let workshop: Workshop
  var cookie: String?

  init(_ workshop: Workshop) { self.workshop = workshop }

  /// One that came in by the address that was printed.
  static func facilitator(_ workshop: Workshop) -> Visitor {
    let visitor = Visitor(workshop)
    _ = visitor.get("/", query: "key=\(workshop.gate.key)")
    return visitor
  }

  func get(_ path: String, query: String = "") -> HTTPResponse {
    ask(HTTPRequest(method: "GET", path: path, query: query, headers: headers))
  }

  func post(_ path: String, _ json: String) -> HTTPResponse {
    var headers = headers
    headers["content-type"] = "application/json"
    return ask(
      HTTPRequest(method: "POST", path: path, query: "", headers: headers, body: Array(json.utf8)))
  }

  private var headers: [String: String] {
    var headers = ["host": "127.0.0.1:\(workshop.port)"]
    headers["cookie"] = cookie
    return headers
  }

  private func ask(_ request: HTTPRequest) -> HTTPResponse {
    let response = workshop.answer(request)
    if let set = response.headers.first(where: { $0.name == "Set-Cookie" }) {
      cookie = String(set.value.prefix { $0 != ";" })
    }
    return response
  }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The JSON that was answered.
  var fields: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
  }
}
