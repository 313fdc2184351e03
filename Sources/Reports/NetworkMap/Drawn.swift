import Networks

/// The layers of a drawing, from the lowest.
struct Drawn {
  let map: NetworkMap
  let graph: Graph
  let points: [Point]
  let radius: Double
  /// The lower right corner.
  let frame: Point

  private var count: Int { map.site.people.count }
  private var placeIndices: Range<Int> { count..<max(count, graph.count) }
  private var placeSide: Double { max(1.5, radius * 1.3) }

  private func mark(_ person: Int) -> MapMark {
    MapMark(
      community: map.letters[map.communities[person]],
      isServiceUser: map.site.people[person].isServiceUser,
      isInterviewed: map.site.people[person].isSurveyed || map.summary.surveyed == 0)
  }

  /// The lines inside communities, or to places, and those across.
  private var lines: (inside: [(Point, Point)], across: [(Point, Point)]) {
    var (inside, across): ([(Point, Point)], [(Point, Point)]) = ([], [])
    for person in 0..<count {
      for next in graph.neighbours(of: person) where Int(next) > person {
        let other = Int(next)
        let ends = (points[person], points[other])
        if other >= count || map.communities[person] == map.communities[other] {
          inside.append(ends)
        } else {
          across.append(ends)
        }
      }
    }
    return (inside, across)
  }

  /// Ties inside communities stand out from those between.
  var ties: [String] {
    let (inside, across) = lines
    let width = min(0.28, max(0.08, 0.1 * radius + 0.06))
    let opacity = min(0.75, max(0.12, 600 / Double(max(1, graph.pairCount))))
    return [
      MapDrawing.lines(across, width: width, colour: "#9aa3ab", opacity: opacity),
      MapDrawing.lines(inside, width: width, colour: "#5d6872", opacity: opacity),
    ]
  }

  /// Everybody; service users last, so that nobody lies over them.
  var people: [String] {
    let users = map.site.people.indices.filter { map.site.people[$0].isServiceUser }
    let others = map.site.people.indices.filter { !map.site.people[$0].isServiceUser }
    return (others + users).map { mark($0).svg(points[$0], radius) }
  }

  var places: [String] {
    placeIndices.map { index in
      let (at, side) = (points[index], placeSide)
      return "<rect x=\"\(MapDrawing.mm(at.x - side))\" y=\"\(MapDrawing.mm(at.y - side))\""
        + " width=\"\(MapDrawing.mm(2 * side))\" height=\"\(MapDrawing.mm(2 * side))\""
        + " rx=\"\(MapDrawing.mm(side * 0.3))\" fill=\"#111\" stroke=\"#fff\""
        + " stroke-width=\"0.3\"/>"
    }
  }

  /// Places, then the people whom the page lists first, then the letters of communities.
  var labels: [String] {
    let places = placeIndices.map { index in
      MapLabels.Label(
        text: PersonMap.short(map.placeName(index - count), 26), at: points[index],
        radius: placeSide, size: 3, isBold: true)
    }
    let named = namedPeople.map { person in
      MapLabels.Label(
        text: PersonMap.short(map.name(person), 12), at: points[person], radius: radius, size: 2.5,
        isBold: false)
    }
    let marks =
      points.prefix(count).map { ($0, radius) } + placeIndices.map { (points[$0], placeSide) }
    let (inside, across) = graph.pairCount <= 400 ? lines : ([], [])
    let spots = letterSpots
    let size = Self.letterSize
    let letters = spots.enumerated().map { index, spot in
      MapDrawing.text(
        NetworkMap.letter(index), Point(x: spot.x, y: spot.y + 0.36 * size), size: size,
        isBold: true)
    }
    return letters
      + MapLabels.svg(
        places + named, marks: marks + MapLabels.along(inside + across), frame: frame,
        letters: (spots, size))
  }

  /// Everybody where there is room; else those whom the page lists first.
  private var namedPeople: [Int] {
    if count <= 60 { return Array(map.site.people.indices) }
    if !placeIndices.isEmpty, !map.isTwoMode { return [] }
    var seen: Set<Int> = []
    return (map.bestConnected.prefix(5) + map.brokers.prefix(5) + map.bridges.prefix(3)).filter {
      seen.insert($0).inserted
    }
  }

  private static let letterSize = 5.2

  /// Where the letter of each listed community stands.
  private var letterSpots: [Point] {
    if !placeIndices.isEmpty { return [] }
    let marks = points.prefix(count).map { ($0, radius) }
    return map.largeCommunities.prefix(NetworkMap.mostCommunities).map { people in
      MapLabels.letterSpot(
        people.map { points[$0] }, marks: marks, size: Self.letterSize, frame: frame)
    }
  }

  /// What the marks mean.
  var key: String {
    var items: [String] = []
    for index in map.largeCommunities.indices.prefix(MapMark.shapes) {
      items.append(
        MapMark(community: index, isServiceUser: false, isInterviewed: true).keyItem(
          "community \(NetworkMap.letter(index))"))
    }
    if map.site.people.indices.contains(where: { mark($0).isInOthers }) {
      items.append(
        MapMark(community: nil, isServiceUser: false, isInterviewed: true).keyItem(
          "other communities, or none"))
    }
    if map.summary.serviceUsers > 0 {
      items.append(
        MapMark(community: 0, isServiceUser: true, isInterviewed: true).keyItem(
          "service user: dark rim and a dot, in any shape"))
    }
    if map.summary.surveyed > 0, map.summary.surveyed < map.summary.people {
      items.append(
        MapMark(community: 0, isServiceUser: false, isInterviewed: false).keyItem(
          "not interviewed: hollow"))
    }
    if !placeIndices.isEmpty {
      items.append(
        "<li><svg viewBox=\"0 0 4 4\" aria-hidden=\"true\"><rect x=\"0.6\" y=\"0.6\" width=\"2.8\""
          + " height=\"2.8\" rx=\"0.5\" fill=\"#111\"/></svg>place</li>")
    }
    return "<ul class=\"key\">\(items.joined())</ul>"
  }
}
