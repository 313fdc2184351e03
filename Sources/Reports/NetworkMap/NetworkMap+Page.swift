import Diagnostics
import Networks

extension NetworkMap {
  /// The page, with ids of people: for the private folder.
  public var html: String {
    let title = "What the network of \(site.title) says"
    var body = [
      "<h1>\(HTMLForm.escaped(title))</h1>",
      "<p class=\"own\"><b>Private.</b> \(HTMLForm.escaped(Self.privacy))</p>",
      "<p><b>\(HTMLForm.escaped(basis))</b></p>",
    ]
    body.append(part { $0.bullets(short.map { Words($0) }) })
    body.append(part(addBasis))
    body.append(part(addSize))
    body.append("<h2>The picture</h2>")
    body.append(figure { NetworkPicture(self) })
    body.append(peopleTable)
    body.append(part(addPeople))
    body.append(part(addPlaces))
    if !site.attendance.isEmpty, !isTwoMode {
      body.append("<h3>People and places</h3>")
      body.append(figure { NetworkPicture(places: self) })
    }
    body.append(part(addCommunities))
    body.append(part(addGroups))
    body.append(part(addQuality))
    body.append(
      "<footer>\(HTMLForm.escaped(Self.footer))</footer>")
    return HTMLPage.html(title: title, body: body.joined(separator: "\n"))
  }

  static let footer =
    "Made by kith map from the files of the site alone; the same files give the same page. A map shows what"
    + " was asked and answered, at one time. It is not the community."

  private func part(_ add: (inout Document) -> Void) -> String {
    var document = Document()
    add(&document)
    return HTMLForm.text(document)
  }

  /// A picture with its key and words; above so many people nobody could be seen in it.
  private func figure(_ draw: () -> NetworkPicture) -> String {
    guard site.people.count <= NetworkPicture.mostPeople else {
      return "<p>There are too many people to draw each of them: pictures are made of up to"
        + " \(Digits.count(NetworkPicture.mostPeople)).</p>"
    }
    let picture = draw()
    return HTMLPage.figure(picture.svg, key: picture.key, words: picture.words)
  }

  /// How many people the table behind the picture holds.
  static let mostRows = 2000

  /// What the picture shows, person by person, and the ties.
  private var peopleTable: String {
    let rows = site.people.indices.prefix(Self.mostRows).map { person -> [Document.Cell] in
      let friends = whole.neighbours(of: person).map { Int($0) }.map {
        $0 < site.people.count ? name($0) : placeName($0 - site.people.count)
      }
      return [
        Document.Cell(name(person)), Document.Cell(communityLetter(person)),
        site.people[person].isServiceUser ? "yes" : "no",
        site.people[person].isSurveyed ? "yes" : "no",
        Document.Cell("\(whole.degree(person))"),
        Document.Cell(friends.joined(separator: ", ")),
      ]
    }
    var document = Document()
    document.table(
      [
        Document.Column(heading: "Who"), Document.Column(heading: "Community"),
        Document.Column(heading: "Service user"), Document.Column(heading: "Interviewed"),
        Document.Column(heading: isTwoMode ? "Places" : "Ties", isNumber: true),
        Document.Column(heading: isTwoMode ? "Goes to" : "Tied to"),
      ], rows)
    let more = site.people.count - rows.count
    if more > 0 {
      document.paragraph(
        Words(
          "The table holds the first \(Digits.count(rows.count)) people; the other \(Digits.count(more)) are"
            + " in the picture and in every number of this page."))
    }
    return "<details><summary>The table behind the picture: everybody and their ties</summary>\n"
      + HTMLForm.text(document) + "\n</details>"
  }

  private func communityLetter(_ person: Int) -> String {
    letters[communities[person]].map(Self.letter) ?? "none"
  }
}
