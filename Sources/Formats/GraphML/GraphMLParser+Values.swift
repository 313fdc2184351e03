import Diagnostics
import Documents
import Networks

extension GraphMLParser {
  mutating func startCollecting() {
    collected.removeAll(keepingCapacity: true)
    label.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  /// Adds text to what is open; the text between the elements of a value is only space.
  mutating func collect() {
    switch frames.last {
    case .data, .fallback:
      isTooLong = isTooLong || collected.count + scanner.text.count > XMLLimits.valueBytes
      if !isTooLong { collected += scanner.text }
    case .label:
      if label.count + scanner.text.count <= XMLLimits.valueBytes { label += scanner.text }
    default: break
    }
  }

  /// An element inside of a value: the text of a label is taken from it, and what arrows yEd draws.
  mutating func openInside() -> Frame {
    if case .data(let token)? = frames.last, marked.insert(token).inserted {
      markup.append((token, scanner.line))
    }
    if scanner.isNamed("NodeLabel") || scanner.isNamed("EdgeLabel")
      || scanner.isNamed("Label.Text")
    {
      return .label
    }
    if scanner.isNamed("Arrows"), case .edge(let index)? = owner {
      arrows.note(
        index, atSource: scanner.value("source"), atTarget: scanner.value("target"),
        &network.edges[index])
    }
    return .inside
  }

  /// What the value that is open belongs to.
  private var owner: Frame? {
    frames.lastIndex { if case .data = $0 { true } else { false } }.flatMap {
      $0 > 0 ? frames[$0 - 1] : nil
    }
  }

  mutating func close() {
    guard let frame = frames.popLast() else { return }
    switch frame {
    case .data(let token): closeData(token)
    case .fallback:
      complainIfTooLong()
      if let last = network.keys.indices.last {
        network.keys[last].fallback = network.store.add(collected, line: scanner.line)
      }
    case .label: closeLabel()
    default: break
    }
  }

  private mutating func complainIfTooLong() {
    guard isTooLong else { return }
    complaints.complain(
      "E-NET-LIMIT", "a value is longer than \(XMLLimits.valueBytes) bytes", line: scanner.line)
  }

  /// The first label that says anything counts.
  private mutating func closeLabel() {
    switch owner {
    case .node(let index) where network.nodes[index].label.isEmpty:
      network.nodes[index].label = network.store.add(label, line: scanner.line)
    case .edge(let index) where network.edges[index].label.isEmpty:
      network.edges[index].label = network.store.add(label, line: scanner.line)
    default: break
    }
    label.removeAll(keepingCapacity: true)
  }

  private mutating func closeData(_ token: Int) {
    var value = XMLNetwork.Value(token: token, text: Stretch(), line: scanner.line)
    switch frames.last {
    case .node(let index):
      complainIfTooLong()
      value.text = network.store.add(collected, line: scanner.line)
      network.add(value, toNode: index)
    case .edge(let index):
      complainIfTooLong()
      value.text = network.store.add(collected, line: scanner.line)
      network.add(value, toEdge: index)
    case .graph(let index) where graphs[index].holder < 0:
      value.text = network.store.add(collected.prefix(XMLLimits.valueBytes), line: scanner.line)
      network.add(value, to: &graphs[index].chain)
    default: break
    }
  }

  mutating func warn() {
    if unknown.count > 0 {
      let name = Rendering.cited(unknownName)
      complaints.warn(
        "W-GRAPHML-ELEMENT",
        unknown.count == 1
          ? "1 element that GraphML does not have was left out, called \(name)"
          : "\(unknown.count) elements that GraphML does not have were left out, the first called \(name)",
        line: unknown.line)
    }
    arrows.warn(&complaints)
    for (token, line) in markup {
      guard let key = network.key(of: token).map({ network.keys[$0] }), !key.isDrawing,
        key.domain == .people || key.domain == .ties || key.domain == .both
      else { continue }
      complaints.warn(
        "W-GRAPHML-MARKUP",
        "values of the key \(Rendering.cited(key.name)) hold elements; only the text around them was read",
        line: line)
    }
  }
}
