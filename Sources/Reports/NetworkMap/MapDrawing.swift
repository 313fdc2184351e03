import Networks

/// The pieces that drawings of networks are made of.
enum MapDrawing {
  /// The width of every drawing, in millimetres.
  static let width = 180.0

  /// A length with at most two decimals.
  static func mm(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A drawing, complete in itself.
  static func svg(height: Double, words: String, _ parts: [String]) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(mm(width)) \(mm(height))" role="img" \
    aria-label="\(HTMLForm.escaped(words))" \
    font-family="'DejaVu Sans', 'Helvetica Neue', Arial, sans-serif">
    <rect width="100%" height="100%" fill="#fff"/>
    \(parts.joined(separator: "\n"))
    </svg>
    """
  }

  /// Many lines of one look in one piece.
  static func lines(_ ends: [(Point, Point)], width: Double, colour: String, opacity: Double)
    -> String
  {
    guard !ends.isEmpty else { return "" }
    let path = ends.map { "M\(mm($0.0.x)) \(mm($0.0.y))L\(mm($0.1.x)) \(mm($0.1.y))" }.joined()
    return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(mm(width))\""
      + " stroke-opacity=\"\(mm(opacity))\"/>"
  }

  /// Text with a white seam, so that it can be read over lines.
  static func text(
    _ text: String, _ at: Point, size: Double, isBold: Bool = false, anchor: String = "middle",
    colour: String = "#111"
  ) -> String {
    "<text x=\"\(mm(at.x))\" y=\"\(mm(at.y))\" font-size=\"\(mm(size))\" text-anchor=\"\(anchor)\""
      + " fill=\"\(colour)\"\(isBold ? " font-weight=\"bold\"" : "") paint-order=\"stroke\""
      + " stroke=\"#fff\" stroke-width=\"\(mm(size * 0.28))\" stroke-linejoin=\"round\">"
      + "\(HTMLForm.escaped(text))</text>"
  }
}
