import Networks

extension PersonMap {
  /// The map for a screen.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(document)
  }

  /// The map in words and tables.
  package var document: Document {
    var document = Document()
    document.heading(1, title)
    document.paragraph(.strong("Own and private.") + Words(" " + Self.own))
    document.paragraph(Words(summary))
    if !network.direct.isEmpty {
      document.heading(2, "In touch with")
      document.table(
        [
          Document.Column(heading: "Who"), Document.Column(heading: "How often"),
          Document.Column(heading: "As"),
        ], network.direct.map(contactCells))
      document.paragraph(Words(Self.giving))
    }
    if !network.resources.isEmpty {
      document.heading(2, "Places within two steps")
      document.table(
        [
          Document.Column(heading: "Place"), Document.Column(heading: "Kind"),
          Document.Column(heading: "Own visits"), Document.Column(heading: "Who goes"),
        ], network.resources.map(resourceCells))
    }
    document.heading(2, "People of influence within two steps")
    document.bullets(influenceLines.map { Words($0) })
    document.paragraph(Words(origin))
    return document
  }

  /// What the map cannot say about giving and receiving.
  static let giving =
    "A contact counts for both, so each is as much given as received. Who helps whom is not on the map:"
    + " the printed page has boxes to tick."

  private func contactCells(_ contact: PersonNetwork.Contact) -> [Document.Cell] {
    [
      Document.Cell(name(contact.person)), Document.Cell(Self.often(contact.contactsPerWeek)),
      Document.Cell(
        PlainWords.list(contact.kinds)
          + (isInfluential(contact.person) ? "; has influence" : "")),
    ]
  }

  private func resourceCells(_ resource: PersonNetwork.Resource) -> [Document.Cell] {
    [
      Document.Cell(place(resource.place)),
      Document.Cell(kind(resource.place)), Document.Cell(visits(resource)),
      Document.Cell(who(resource)),
    ]
  }

  /// The kind of place; whether it is closed.
  func kind(_ place: Int) -> String {
    site.places[place].kind + (site.places[place].isOpen ? "" : ", closed")
  }

  func visits(_ resource: PersonNetwork.Resource) -> String {
    network.places.first { $0.place == resource.place }.map { Self.often($0.visitsPerWeek) } ?? ""
  }

  /// One line a person of influence, or why there is none.
  var influenceLines: [String] {
    guard hasInfluence != nil else {
      return ["The map does not say who has influence: no column of people.csv marks it."]
    }
    guard !network.influential.isEmpty else { return ["Nobody within two steps is marked so."] }
    return network.influential.map { "\(name($0)), \(through($0))" }
  }
}
