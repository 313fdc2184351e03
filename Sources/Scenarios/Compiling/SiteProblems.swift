import Diagnostics
import Diffusion

/// Points at the words of a scenario that a site cannot make sense of.
enum SiteProblems {
  static func finding(
    _ problem: PhraseProblem, _ field: FieldValue?, _ written: WrittenValue?,
    _ fallback: SourcePlace?
  ) -> Finding {
    var place = written?.place ?? fallback
    // A problem with people knows where its words stand in the whole phrase.
    if let written, problem.code.hasPrefix("E-PEOPLE") || problem.code.hasPrefix("W-PEOPLE"),
      !problem.range.isEmpty, case .people(let phrase) = field, phrase.text == written.text
    {
      return Finding(
        problem.code, problem.message, at: written.inText(problem.range), hint: problem.hint)
    }
    if let written, let text = written.text, let range = words(of: problem, field, in: text) {
      place = written.inText(range)
    }
    return Finding(problem.code, problem.message, at: place, hint: problem.hint)
  }

  /// Where the name that the message cites stands in the text.
  ///
  /// A problem inside a phrase knows only its own part of it, so the part is looked for.
  private static func words(of problem: PhraseProblem, _ field: FieldValue?, in text: String)
    -> Range<Int>?
  {
    for name in field?.names ?? [] where problem.message.contains("\"\(name)\"") {
      if let range = find(name, in: text) { return range }
    }
    return nil
  }

  private static func find(_ name: String, in text: String) -> Range<Int>? {
    let (words, all) = (Array(name.lowercased().utf8), Array(text.lowercased().utf8))
    // Lower case may change the length of letters outside ASCII; then the whole is underlined.
    guard !words.isEmpty, words.count <= all.count, all.count == text.utf8.count else { return nil }
    for start in 0...(all.count - words.count)
    where all[start..<(start + words.count)].elementsEqual(words) {
      return start..<(start + words.count)
    }
    return nil
  }
}

extension FieldValue {
  /// The names that the value takes from a site: places, kinds, columns and their values.
  fileprivate var names: [String] {
    switch self {
    case .place(let place): place.siteNames
    case .pool(let pool): pool.siteNames
    case .people(let people): people.parts.flatMap { $0.pool.siteNames }
    default: []
    }
  }
}

extension PlacePhrase {
  fileprivate var siteNames: [String] {
    switch self {
    case .named(let name): [name]
    case .kind(let kind), .largest(let kind): [kind]
    case .ownLocal: [text]
    }
  }
}

extension Pool {
  fileprivate var siteNames: [String] {
    switch base {
    case .attenders(let place): place.siteNames
    // The value first: a message about a value names the column too.
    case .attribute(let name, let value): [value, name]
    default: []
    }
  }
}
