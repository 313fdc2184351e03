import Diagnostics

extension PeoplePhrase {
  /// Reads a phrase, or says which words were not understood.
  public static func read(_ text: String) -> Result<PeoplePhrase, PhraseProblem> {
    var parts: [Part] = []
    for piece in PhraseText(text).split(at: "+") {
      switch Part.read(piece) {
      case .success(let part): parts.append(part)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(PeoplePhrase(parts: parts, text: text))
  }
}

extension PeoplePhrase.Part {
  static func read(_ whole: PhraseText) -> Result<Self, PhraseProblem> {
    var text = whole
    guard !text.isEmpty else {
      return .failure(
        PhraseProblem(
          "E-PEOPLE-EMPTY", "nobody is named here", hint: PhraseText.peopleExamples,
          range: whole.range))
    }
    let count: PeoplePhrase.Count
    switch text.takeCount() {
    case .success(let found): count = found
    case .failure(let problem): return .failure(problem)
    }
    let rule = text.takeRule()
    switch Pool.read(text, implied: rule?.type.impliedPool) {
    case .failure(let problem): return .failure(problem)
    case .success(let pool):
      if rule == nil, count != .all {
        return .failure(
          PhraseProblem(
            "E-PEOPLE-RULE", "this does not say how they are picked",
            hint: "add one of: \(TargetRules.all.map(\.name).joined(separator: ", "))",
            range: whole.range))
      }
      return .success(
        PeoplePhrase.Part(
          count: count, pool: pool, rule: rule?.type.name, argument: rule?.argument))
    }
  }
}

extension Pool {
  /// Reads a group of people, such as `"attenders of the hub with at most 3 ties"`.
  public static func read(_ text: String) -> Result<Pool, PhraseProblem> {
    read(PhraseText(text), implied: nil)
  }

  static func read(_ whole: PhraseText, implied: Base?) -> Result<Pool, PhraseProblem> {
    var text = whole
    let ties: ClosedRange<Int>?
    switch text.takeTieLimit() {
    case .success(let limit): ties = limit
    case .failure(let problem): return .failure(problem)
    }
    text.trim()
    if text.isEmpty { return .success(Pool(implied ?? .everyone, ties: ties)) }
    if let base = fixed[text.lowercased] { return .success(Pool(base, ties: ties)) }
    for start in ["attenders of ", "people who go to "] where text.starts(with: start) {
      let place = PlacePhrase(reading: text.dropping(start).string)
      return .success(Pool(.attenders(place), ties: ties))
    }
    if text.starts(with: "people whose "), let (name, value) = text.dropping("people whose ")
      .around(" is ")
    {
      return .success(Pool(.attribute(name: name, value: value), ties: ties))
    }
    let known = fixed.keys.sorted()
    return .failure(
      PhraseProblem(
        "E-PEOPLE-POOL", "\(Rendering.cited(text.string)) is not a group of people that Kith knows",
        hint: nearestName(to: text.lowercased, among: known).map { "did you mean \"\($0)\"?" }
          ?? "write everyone, service users, residents, attenders of PLACE, the least connected"
          + " quarter, the most connected quarter or people whose COLUMN is VALUE",
        range: text.range))
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
