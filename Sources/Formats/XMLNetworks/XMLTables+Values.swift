import Diagnostics
import Documents
import Networks

extension XMLTables {
  typealias Setter = (inout NetworkBuilder, Int, ArraySlice<UInt8>, Int) -> Void

  /// Puts the values of one thing into its row, and what holds where nothing is given.
  mutating func apply(_ chain: XMLNetwork.Chain, _ columns: XMLColumns, _ set: Setter) {
    things += 1
    var index = chain.first
    while index >= 0 {
      let value = network.values[index]
      if seen[value.token] == things { repeated.note(value.line) }
      seen[value.token] = things
      put(network.store[value.text], value.token, line: value.line, columns, set)
      index = value.next
    }
    for token in columns.withFallback where seen[token] != things {
      let key = network.keys[columns.keys[token]]
      put(network.store[key.fallback], token, line: key.line, columns, set)
    }
  }

  /// Gives the tie that was begun last its number.
  mutating func setWeight(_ text: ArraySlice<UInt8>, line: Int) {
    switch XMLValueType.readNumber(text) {
    case .value(let text): builder.setWeight(text)
    case .missing, .infinite: complainWeight(text, "not a finite number", nil, line: line)
    case .fault(let what, let hint): complainWeight(text, what, hint, line: line)
    }
  }

  func complainUndeclared(_ token: Int) -> (message: String, hint: String?) {
    let drop = dialect.people.count
    let id = String(network.tokens.text(token).dropFirst(drop))
    var near: String?
    if builder.complaints.mayLookFor(among: network.keys.count) {
      let known = network.keys.map { String(network.tokens.text($0.token).dropFirst(drop)) }
      near = nearWord(to: id, among: known)
    }
    return (
      "there is no \(dialect.key) with the id \(Rendering.cited(id))",
      near.map { "did you mean \(Rendering.cited($0))?" }
        ?? "declare it before the people, or delete the value"
    )
  }

  mutating func complain(
    _ key: XMLNetwork.Key, _ text: ArraySlice<UInt8>, _ what: String, _ hint: String?, line: Int
  ) {
    let text = String(decoding: text, as: UTF8.self)
    builder.complain(
      "E-\(dialect.code)-VALUE", "\(Rendering.cited(text)) is \(what)", line: line,
      field: key.name, hint: hint, value: text)
  }

  private mutating func put(
    _ text: ArraySlice<UInt8>, _ token: Int, line: Int, _ columns: XMLColumns, _ set: Setter
  ) {
    switch columns.targets[token] {
    case .undeclared:
      let (message, hint) = complainUndeclared(token)
      builder.complain("E-\(dialect.code)-KEY", message, line: line, hint: hint)
    case .elsewhere: misplaced.note(line)
    case .unused, .type: break
    case .kind: builder.setKind(text, line: line)
    case .weight: if !text.isEmpty { setWeight(text, line: line) }
    case .column(let column):
      let key = network.keys[columns.keys[token]]
      guard !text.isEmpty else { return set(&builder, column, text, line) }
      switch key.type.read(text) {
      case .value(let text): set(&builder, column, text, line)
      case .missing:
        missing.note(line)
        set(&builder, column, [], line)
      case .infinite:
        infinite.note(line)
        set(&builder, column, text, line)
      case .fault(let what, let hint): complain(key, text, what, hint, line: line)
      }
    }
  }

  private mutating func complainWeight(
    _ text: ArraySlice<UInt8>, _ what: String, _ hint: String?, line: Int
  ) {
    let text = String(decoding: text, as: UTF8.self)
    builder.complain(
      "E-\(dialect.code)-WEIGHT", "the weight \(Rendering.cited(text)) is \(what)", line: line,
      hint: hint ?? "write a number, or leave the weight out where it is not known", value: text)
  }
}
