import Diagnostics

/// A JSON document that keeps the order of its fields, for manifests, schemas and `--json`.
///
/// The same value always gives the same bytes, on every machine and in every language.
public enum JSONText: Sendable {
  /// Fields in the order in which they are written; the names are for the caller to keep different.
  case object([(String, JSONText)])
  /// A list.
  case array([JSONText])
  /// Text.
  case string(String)
  /// A number, written with the fewest digits that read back as the same. JSON has no infinity
  /// and no "not a number": they become `null`.
  case number(Double)
  /// A whole number, written with all its digits.
  case integer(Int)
  /// `true` or `false`.
  case bool(Bool)
  /// Nothing.
  case null

  /// The document with two spaces for each level and line feeds, none at the end.
  public var text: String {
    var out = ""
    write(to: &out, indent: "")
    return out
  }

  private func write(to out: inout String, indent: String) {
    switch self {
    case .object(let fields):
      Self.writeList(fields, "{", "}", to: &out, indent: indent) { field, out, inner in
        out += Rendering.quoted(field.0) + ": "
        field.1.write(to: &out, indent: inner)
      }
    case .array(let elements):
      Self.writeList(elements, "[", "]", to: &out, indent: indent) { element, out, inner in
        element.write(to: &out, indent: inner)
      }
    case .string(let text): out += Rendering.quoted(text)
    case .number(let number): out += number.isFinite ? shortest(number) : "null"
    case .integer(let number): out += String(number)
    case .bool(let value): out += value ? "true" : "false"
    case .null: out += "null"
    }
  }

  /// Writes what stands between brackets, each part on a line of its own.
  private static func writeList<Part>(
    _ parts: [Part], _ open: String, _ close: String, to out: inout String, indent: String,
    writePart: (Part, inout String, String) -> Void
  ) {
    let inner = indent + "  "
    out += open
    for (index, part) in parts.enumerated() {
      out += (index > 0 ? ",\n" : "\n") + inner
      writePart(part, &out, inner)
    }
    out += parts.isEmpty ? close : "\n" + indent + close
  }
}
