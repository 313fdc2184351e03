import Diagnostics
import Documents
import Networks

extension GraphMLInterviews {
  /// Puts the answers of one thing into its row.
  mutating func fill(
    _ sheet: inout Sheet, _ chain: XMLNetwork.Chain, _ domains: [XMLNetwork.Domain]
  ) {
    let network = parser.network
    var index = chain.first
    while index >= 0 {
      let value = network.values[index]
      index = value.next
      guard !named.holds(value.token) else { continue }
      guard keys[value.token] >= 0 else {
        let id = Rendering.cited(network.tokens.text(value.token))
        complaints.complain(
          "E-GRAPHML-KEY", "there is no key with the id \(id)", line: value.line,
          hint: "export the interviews again")
        continue
      }
      let key = network.keys[keys[value.token]]
      guard domains.contains(key.domain) else {
        misplaced.note(value.line)
        continue
      }
      put(network.store[value.text], key, line: value.line, &sheet)
    }
  }

  private mutating func put(
    _ text: ArraySlice<UInt8>, _ key: XMLNetwork.Key, line: Int, _ sheet: inout Sheet
  ) {
    guard !text.isEmpty else { return }
    var text = text
    if !text.elementsEqual(CanvasVariables.locked.utf8) {
      switch key.type.read(text) {
      case .value(let read): text = read
      case .missing: return
      case .infinite: break
      case .fault(let what, let hint):
        let shown = String(decoding: text, as: UTF8.self)
        complaints.complain(
          "E-GRAPHML-VALUE", "\(Rendering.cited(shown)) is \(what)", line: line, field: key.name,
          hint: hint, value: shown)
        return
      }
    }
    if sheet.columns[key.token] < 0 {
      guard sheet.table.columns.count < NetworkBuilder.Limits.columns else {
        complaints.complain(
          "E-NET-LIMIT", "there are more than \(sheet.table.columns.count) kinds of value",
          line: line)
        return complaints.giveUp()
      }
      sheet.columns[key.token] = sheet.table.newColumn(key.name)
    }
    sheet.table.set(sheet.columns[key.token], text)
  }

  mutating func warn() {
    guard misplaced.count > 0 else { return }
    complaints.warn(
      "W-GRAPHML-DOMAIN",
      "\(misplaced.count) \(misplaced.count == 1 ? "value was" : "values were") left out, of keys that are"
        + " not meant for what has them", line: misplaced.line)
  }
}
