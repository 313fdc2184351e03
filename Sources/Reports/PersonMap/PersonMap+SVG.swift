import Diagnostics
import Networks

extension PersonMap {
  /// The drawing, complete in itself: no script, no font, nothing to be fetched.
  public var svg: String {
    let layout = PersonMapLayout(network)
    let size = "\(Self.mm(PersonMapLayout.width))mm"
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\""
        + " height=\"\(Self.mm(layout.height))mm\" viewBox=\"0 0 \(Self.mm(PersonMapLayout.width))"
        + " \(Self.mm(layout.height))\" role=\"img\""
        + " font-family=\"'DejaVu Sans', 'Helvetica Neue', Arial, sans-serif\">",
      "<title>\(Self.escaped(title))</title>", "<desc>\(Self.escaped(summary))</desc>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
    ]
    parts += lines(layout) + secondStep(layout) + direct(layout) + places(layout)
    parts += [
      Self.circle(PersonMapLayout.centre, 6.5, fill: "#1f3b57", line: "#1f3b57"),
      Self.text(
        "you", PersonMapLayout.centre.x, PersonMapLayout.centre.y + 1.2, 3.4,
        "middle", fill: "#fff", weight: "bold"),
    ]
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func lines(_ layout: PersonMapLayout) -> [String] {
    let centre = PersonMapLayout.centre
    let far = zip(network.secondStep, layout.secondStep).flatMap { person, point in
      person.through.map { Self.line(layout.direct[$0], point, 0.2, "#c9ced4") }
    }
    let among = network.tiesAmongDirect.map {
      Self.line(layout.direct[$0.0], layout.direct[$0.1], 0.35, "#a9bccd")
    }
    let own = zip(network.direct, layout.direct).map { contact, point in
      Self.line(centre, point, min(3, 0.5 + 0.9 * contact.contactsPerWeek), "#2b6ca3")
    }
    let visits = layout.places.map { corner in
      Self.line(
        centre,
        PersonMapLayout.Point(x: corner.x + PersonMapLayout.placeWidth / 2, y: corner.y), 0.5,
        "#7a5c1e", dashes: "1.6 1.2")
    }
    return far + among + visits + own
  }

  private func secondStep(_ layout: PersonMapLayout) -> [String] {
    zip(network.secondStep, layout.secondStep).flatMap { person, point -> [String] in
      guard isInfluential(person.person) else {
        return [Self.circle(point, 1.3, fill: "#eef1f4", line: "#6f7b87")]
      }
      let isLeft = point.x < PersonMapLayout.centre.x
      return [
        Self.star(point, 2.4),
        Self.text(
          name(person.person), point.x + (isLeft ? -3.4 : 3.4), point.y + 1, 2.8,
          isLeft ? "end" : "start"),
      ]
    }
  }

  private func direct(_ layout: PersonMapLayout) -> [String] {
    zip(network.direct, layout.direct).flatMap { contact, point -> [String] in
      let label = usesNames ? name(contact.person) : "\(site.people[contact.person].number)"
      let isLeft = point.x < PersonMapLayout.centre.x
      let isShort = label.count <= 4
      let shape =
        isInfluential(contact.person)
        ? Self.star(point, layout.directRadius * 4 / 3)
        : Self.circle(point, layout.directRadius, fill: "#fff", line: "#2b6ca3", width: 0.7)
      return [
        shape,
        isShort
          ? Self.text(label, point.x, point.y + 1, layout.directRadius * 2 / 3, "middle")
          : Self.text(
            label, point.x + (isLeft ? -5 : 5), point.y + 1, 2.8, isLeft ? "end" : "start",
            halo: true),
      ]
    }
  }

  private func places(_ layout: PersonMapLayout) -> [String] {
    zip(network.places, layout.places).flatMap { visit, corner -> [String] in
      let middle = corner.x + PersonMapLayout.placeWidth / 2
      return [
        "<rect x=\"\(Self.mm(corner.x))\" y=\"\(Self.mm(corner.y))\""
          + " width=\"\(Self.mm(PersonMapLayout.placeWidth))\""
          + " height=\"\(Self.mm(PersonMapLayout.placeHeight))\" rx=\"2\" fill=\"#fdf6e6\""
          + " stroke=\"#7a5c1e\" stroke-width=\"0.5\"/>",
        Self.text(
          Self.short(place(visit.place), 28), middle, corner.y + 5, 3.1, "middle", weight: "bold"),
        Self.text(
          "\(kind(visit.place)); \(Self.often(visit.visitsPerWeek))", middle, corner.y + 9.6, 2.7,
          "middle"),
      ]
    }
  }
}

// What the drawing is made of.
extension PersonMap {
  static func mm(_ value: Double) -> String {
    Digits.short(value, atMost: 2).replacing("−", with: "-")
  }

  static func escaped(_ text: String) -> String {
    Rendering.printable(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// A text cut to so many letters.
  static func short(_ text: String, _ most: Int) -> String {
    text.count <= most ? text : text.prefix(most - 1) + "…"
  }

  static func line(
    _ a: PersonMapLayout.Point, _ b: PersonMapLayout.Point, _ width: Double, _ colour: String,
    dashes: String? = nil
  ) -> String {
    "<line x1=\"\(mm(a.x))\" y1=\"\(mm(a.y))\" x2=\"\(mm(b.x))\" y2=\"\(mm(b.y))\""
      + " stroke=\"\(colour)\" stroke-width=\"\(mm(width))\""
      + (dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "") + "/>"
  }

  static func circle(
    _ at: PersonMapLayout.Point, _ radius: Double, fill: String, line: String, width: Double = 0.4
  ) -> String {
    "<circle cx=\"\(mm(at.x))\" cy=\"\(mm(at.y))\" r=\"\(mm(radius))\" fill=\"\(fill)\""
      + " stroke=\"\(line)\" stroke-width=\"\(mm(width))\"/>"
  }

  /// A diamond: people of influence are told apart by shape, not by colour alone.
  static func star(_ at: PersonMapLayout.Point, _ radius: Double) -> String {
    let points = [(0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0)].map {
      "\(mm(at.x + $0.0)),\(mm(at.y + $0.1))"
    }
    return "<polygon points=\"\(points.joined(separator: " "))\" fill=\"#fbe3d0\""
      + " stroke=\"#b3540a\" stroke-width=\"0.7\"/>"
  }

  static func text(
    _ text: String, _ x: Double, _ y: Double, _ size: Double, _ anchor: String,
    fill: String = "#1d2730", weight: String = "normal", halo: Bool = false
  ) -> String {
    "<text x=\"\(mm(x))\" y=\"\(mm(y))\" font-size=\"\(mm(size))\" text-anchor=\"\(anchor)\""
      + " fill=\"\(fill)\"" + (weight == "normal" ? "" : " font-weight=\"\(weight)\"")
      + (halo ? " paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"1\"" : "")
      + ">\(escaped(text.replacing("\u{A0}", with: " ")))</text>"
  }
}
