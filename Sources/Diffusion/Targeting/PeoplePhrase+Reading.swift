import Diagnostics

extension PeoplePhrase {
  /// Reads a phrase, or says which words were not understood.
  public static func read(_ text: String) throws(PhraseProblem) -> PeoplePhrase {
    var parts: [Part] = []
    for piece in PhraseText(text).split(at: "+") { parts.append(try Part.read(piece)) }
    return PeoplePhrase(parts: parts, text: text)
  }
}

extension PeoplePhrase.Part {
  static func read(_ whole: PhraseText) throws(PhraseProblem) -> Self {
    var text = whole
    if text.isEmpty {
      throw PhraseProblem(
        "E-PEOPLE-EMPTY", "nobody is named here", at: whole.range, hint: PhraseText.peopleExamples)
    }
    for start in ["people:", "person:"] where text.starts(with: start) {
      let named = try text.dropping(start).ids()
      return PeoplePhrase.Part(
        count: .all, pool: Pool(.everyone), rule: nil, argument: nil, named: named,
        range: whole.range)
    }
    let quota = try text.takeQuota()
    let count = try text.takeCount()
    let rule = text.takeRule()
    let pool = try readPool(text, rule)
    if rule == nil, count != .all {
      throw PhraseProblem(
        "E-PEOPLE-RULE", "this does not say how they are picked", at: whole.range,
        hint: "add one of: \(TargetRules.all.map { $0.name }.joined(separator: ", "))")
    }
    if let quota, count == .all {
      throw PhraseProblem(
        "E-PEOPLE-QUOTA",
        "\"\(quota.text)\" spreads a number of people over groups, but no number is"
          + " given", at: whole.range, hint: "write for example \"16 at random, \(quota.text)\"")
    }
    return PeoplePhrase.Part(
      count: count, pool: pool, rule: rule?.name, argument: rule?.argument, quota: quota,
      range: whole.range)
  }

  /// The pool; where its words are not known and no rule was found, one may be misspelt.
  private static func readPool(_ text: PhraseText, _ rule: TakenRule?) throws(PhraseProblem) -> Pool
  {
    do throws(PhraseProblem) {
      return try Pool.read(text, implied: rule?.impliedPool)
    } catch {
      guard rule == nil, error.code == "E-PEOPLE-POOL" else { throw error }
      let phrases = TargetRules.all.flatMap { $0.phrases }
      var words = text.lowercased.split(separator: " ")
      while !words.isEmpty {
        if let near = nearestName(to: words.joined(separator: " "), among: phrases) {
          throw PhraseProblem(
            error.code, error.message, at: error.range, hint: "did you mean \"\(near)\"?")
        }
        words.removeFirst()
      }
      throw error
    }
  }
}

extension Pool {
  /// Reads a group of people, such as `"attenders of the hub with at most 3 ties"`.
  public static func read(_ text: String) throws(PhraseProblem) -> Pool {
    try read(PhraseText(text), implied: nil)
  }

  static func read(_ whole: PhraseText, implied: Base?) throws(PhraseProblem) -> Pool {
    var text = whole
    let ties = try text.takeTieLimit()
    text.trim()
    let isInterviewed = text.starts(with: "interviewed ") || text.lowercased == "interviewed"
    if isInterviewed { text = text.dropping("interviewed") }
    let base = try readBase(text, implied: implied)
    return Pool(base, ties: ties, isInterviewed: isInterviewed)
  }

  private static func readBase(_ text: PhraseText, implied: Base?) throws(PhraseProblem) -> Base {
    if text.isEmpty { return implied ?? .everyone }
    if let base = fixed[text.lowercased] { return base }
    for start in ["attenders of ", "people who go to "] where text.starts(with: start) {
      return .attenders(PlacePhrase(reading: text.dropping(start).unquoted))
    }
    if text.starts(with: "people whose "),
      let (name, value) = text.dropping("people whose ").around(" is ")
    {
      return .attribute(name: PhraseText.unquoted(name), value: PhraseText.unquoted(value))
    }
    let known = fixed.keys.sorted()
    throw PhraseProblem(
      "E-PEOPLE-POOL", "\(Rendering.cited(text.string)) is not a group of people that Kith knows",
      at: text.range,
      hint: nearestName(to: text.lowercased, among: known).map { "did you mean \"\($0)\"?" }
        ?? "write everyone, service users, residents, attenders of PLACE, the least connected"
        + " quarter, the most connected quarter, people whose COLUMN is VALUE, or interviewed before"
        + " any of them")
  }

  /// Groups with fixed words; several words may mean the same.
  private static let fixed: [String: Base] = [
    "everyone": .everyone, "people": .everyone, "anyone": .everyone, "person": .everyone,
    "service users": .serviceUsers, "service user": .serviceUsers, "users": .serviceUsers,
    "residents": .residents, "resident": .residents, "other residents": .residents,
    "others": .residents,
    "the least connected quarter": .leastConnectedQuarter,
    "least connected quarter": .leastConnectedQuarter,
    "the most connected quarter": .mostConnectedQuarter,
    "most connected quarter": .mostConnectedQuarter,
  ]
}
