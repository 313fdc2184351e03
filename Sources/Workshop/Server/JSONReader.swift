import Foundation

/// The object that a script sent.
struct JSONReader {
  private let fields: [String: Any]

  static func object(_ bytes: [UInt8]) throws(Refusal) -> JSONReader {
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)),
      let fields = value as? [String: Any]
    else { throw Refusal(400, "This is not a JSON object.") }
    return JSONReader(fields: fields)
  }

  func text(_ name: String) throws(Refusal) -> String {
    guard let text = fields[name] as? String else { throw missing(name) }
    return text
  }

  func number(_ name: String) throws(Refusal) -> Int {
    guard let number = fields[name] as? Int else { throw missing(name) }
    return number
  }

  /// Whole numbers that are not below 0.
  func counts(_ name: String) throws(Refusal) -> [Int] {
    guard let all = fields[name] as? [Int], all.allSatisfy({ (0...10_000).contains($0) }) else {
      throw missing(name)
    }
    return all
  }

  func flag(_ name: String) -> Bool { fields[name] as? Bool ?? false }

  private func missing(_ name: String) -> Refusal {
    Refusal(400, "\"\(name)\" is missing or is not what it should be.")
  }
}
