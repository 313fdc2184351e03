import Diagnostics

/// A place as a scenario calls it: by its name or by what it is to the site.
public enum PlacePhrase: Sendable, Hashable {
  /// A place of the site, or one that the scenario opens, by name.
  case named(String)
  /// `"the hub"`: the only place of a kind, or the one with most visitors.
  case kind(String)
  /// `"largest local place"`: the place of a kind with most visitors.
  case largest(String)
  /// `"own local place"`: for each person, the local place of its neighbourhood.
  case ownLocal
  /// `"best-fitting place"`: for each person, the place where it knows most people.
  case bestFitting

  /// Reads a phrase; any text is at least a name.
  public init(reading text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch words {
    case ["own", "local", "place"], ["their", "own", "local", "place"]: self = .ownLocal
    case ["best-fitting", "place"], ["their", "best-fitting", "place"]: self = .bestFitting
    case let w where w.count == 3 && w[0] == "largest" && w[2] == "place": self = .largest(w[1])
    case let w where w.count == 2 && w[0] == "the": self = .kind(w[1])
    default: self = .named(text)
    }
  }

  /// The phrase as a scenario writes it.
  public var text: String {
    switch self {
    case .named(let name): name
    case .kind(let kind): "the \(kind)"
    case .largest(let kind): "largest \(kind) place"
    case .ownLocal: "own local place"
    case .bestFitting: "best-fitting place"
    }
  }

  /// The place at one site, or why there is none. `ownLocal` has no single place.
  package func resolve(_ plan: SitePlan) -> Result<Int, PhraseProblem> {
    let all = 0..<text.utf8.count
    switch self {
    case .named(let name):
      if let index = plan.places.firstIndex(where: { $0.name == name }) { return .success(index) }
      let names = plan.places.map(\.name)
      return .failure(
        PhraseProblem(
          "E-PLACE-NAME", "the site \(plan.site.name) has no place called \"\(name)\"", at: all,
          hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
            ?? "its places are: \(names.joined(separator: ", "))"))
    case .kind(let kind), .largest(let kind):
      // The busiest, the lower number among equals.
      let candidates = plan.places.indices.filter { plan.places[$0].kind == kind }
      let best = candidates.max {
        (plan.places[$0].visitors.count, -$0) < (plan.places[$1].visitors.count, -$1)
      }
      if let best { return .success(best) }
      let kinds = plan.places.map(\.kind).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return .failure(
        PhraseProblem(
          "E-PLACE-KIND", "the site \(plan.site.name) has no place of the kind \"\(kind)\"",
          at: all,
          hint: "its kinds of place are: \(kinds.joined(separator: ", "))"))
    case .ownLocal, .bestFitting:
      return .failure(
        PhraseProblem(
          "E-PLACE-OWN", "\"\(text)\" is a different place for each person", at: all,
          hint: "name one place here, such as \"largest local place\""))
    }
  }

  /// The place that one person goes to; nil if the person's neighbourhood has no local place.
  package func resolve(_ plan: SitePlan, for person: Int) -> Int? {
    if self == .bestFitting { return plan.bestFittingPlace(for: person) }
    guard self == .ownLocal else { return try? resolve(plan).get() }
    return plan.places.indices.first {
      plan.places[$0].kind == "local"
        && plan.places[$0].neighbourhood == plan.neighbourhood[person]
    }
  }
}
