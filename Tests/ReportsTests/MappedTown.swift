import Networks

/// A mapped site for the tests of its map: 48 people of four neighbourhoods, of whom every sixth was only
/// named, a few without ties, and four places.
enum MappedTown {
  static let setting = Setting(
    encountersPerVisit: 2, negativeFactor: 1, quality: 1, tieFormation: 0.01)

  static let site: Site = {
    var pairs: Set<[Int]> = []
    for person in 0..<44 {
      for step in [1, 3] where (person + step) < 44 && person / 12 == (person + step) / 12 {
        pairs.insert([person, person + step])
      }
    }
    for person in stride(from: 0, to: 30, by: 5) { pairs.insert([person, person + 12]) }
    let sorted = pairs.sorted { $0.lexicographicallyPrecedes($1) }
    let ties = sorted.enumerated().map { index, pair in
      var tie = Tie(
        from: pair[0], to: pair[1], kind: index % 2, strength: 0.5, contactsPerYear: 52)
      if index % 3 == 0 { tie.naming = .fromNamedTo }
      return tie
    }
    let names = [("Mill hub", "hub"), ("Café & bakery", "local"), ("Clinic", "service")]
    var places = names.enumerated().map { index, place in
      Place(number: UInt32(index), name: place.0, kind: place.1, setting: setting)
    }
    places.append(
      Place(number: 3, name: "Old hall", kind: "local", isOpen: false, setting: setting))
    let visits = (0..<4).flatMap { place in
      stride(from: place, to: 44, by: 2 + 3 * place).map {
        Attendance(person: $0, place: place, visitsPerYear: 26)
      }
    }
    var site = Site(
      key: 77, name: "town", title: "Town <&> Country",
      origin: .mapped(
        when: "May 2024", how: "door to door", boundary: "all adults", response: 0.62),
      people: (0..<48).map {
        Person(
          number: UInt32($0), id: "Ada<\($0)>", isSurveyed: $0 % 6 != 5,
          isServiceUser: $0 % 4 == 1, neighbourhood: $0 / 12,
          wellbeing: $0 % 6 == 5 || $0 % 7 == 0 ? nil : 24)
      },
      attributes: [
        Attribute(
          name: "age", values: (0..<48).map { $0 % 9 == 0 ? "" : ["18-39", "40+"][$0 % 2] })
      ], tieKinds: ["friend", "kin"], ties: ties, places: places, attendance: visits,
      nameGeneratorCap: 4,
      missing: [MissingRule(what: "wellbeing", treatment: .exclude)],
      steps: [
        ReadingStep(what: "ties", source: .measured, count: ties.count, words: "as reported"),
        ReadingStep(
          what: "strength", source: .assumed, count: ties.count, words: "set to 0.5"),
      ])
    site.isDirected = true
    return site
  }()

  /// People and places only.
  static let twoMode: Site = {
    var site = MappedTown.site
    site.ties = []
    site.isDirected = false
    return site
  }()

  /// Of so many people in each neighbourhood, all of whom know the next but one; `visitors` of them go to
  /// one place.
  static func blocks(_ sizes: [Int], across: Int, visitors: Int) -> Site {
    let areas = sizes.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    var ties = (0..<max(0, areas.count - 2)).filter { areas[$0] == areas[$0 + 2] }.map {
      Tie(from: $0, to: $0 + 2, kind: 0, strength: 0.5, contactsPerYear: 52)
    }
    ties += (0..<across).map {
      Tie(from: $0, to: sizes[0] + $0, kind: 0, strength: 0.5, contactsPerYear: 52)
    }
    return Site(
      key: 5, name: "blocks", title: "Blocks", origin: .invented(recipe: "blocks", seed: 1),
      people: areas.enumerated().map {
        Person(number: UInt32($0.offset), id: "Q\($0.offset)", neighbourhood: $0.element)
      },
      tieKinds: ["tie"], ties: ties.sorted { ($0.from, $0.to) < ($1.from, $1.to) },
      places: [Place(number: 0, name: "Hall", kind: "hub", setting: setting)],
      attendance: (0..<visitors).map { Attendance(person: $0, place: 0, visitsPerYear: 12) })
  }
}
