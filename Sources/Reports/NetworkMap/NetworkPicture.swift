import Networks

/// A drawing of a network: people, ties and, where they tie people, places; with its key and the same in
/// words.
struct NetworkPicture {
  let svg: String
  /// A list of marks and what they mean, as HTML.
  let key: String
  /// What the drawing shows, for whoever cannot see it.
  let words: String
  /// Where each person stands, as shares of the picture's width and height.
  let people: [Point]
  /// The picture's height, its width being 1.
  let shape: Double

  /// Pictures are drawn of at most so many people.
  static let mostPeople = 20_000

  private static let margin = 7.0
  /// The greatest height: a page of A4 holds it with its key.
  private static let most = 126.0

  /// The ties of everybody; where there are none, people and places.
  init(_ map: NetworkMap) {
    self.init(map, map.whole, groups: map.communities, words: Self.words(map))
  }

  /// People and places, and who goes where, for a map that has ties as well.
  init(places map: NetworkMap) {
    let people = map.site.people.count
    let graph = Graph(
      count: people + map.site.places.count,
      pairs: map.visitorsOf.enumerated().flatMap { place, visitors in
        visitors.map { ($0, people + place) }
      })
    self.init(map, graph, groups: nil, words: Self.placeWords(map))
  }

  private init(_ map: NetworkMap, _ graph: Graph, groups: [Int]?, words: String) {
    let site = map.site
    let people = site.people.count
    let numbers =
      site.people.map(\.number)
      + site.places.prefix(graph.count - people).map { $0.number ^ 0x8000_0000 }
    let layout = NetworkLayout(
      graph, groups: groups, numbers: numbers, key: NetworkDraw.drawing.key(site: site.key))
    let radius = Self.radius(graph.count)
    let (fitted, inner) = layout.fitted(
      width: MapDrawing.width - 2 * Self.margin, most: Self.most - 2 * Self.margin,
      apart: 2.5 * radius)
    let points = fitted.map { Point(x: $0.x + Self.margin, y: $0.y + Self.margin) }
    let height = inner + 2 * Self.margin
    let drawn = Drawn(
      map: map, graph: graph, points: points, radius: radius,
      frame: Point(x: MapDrawing.width, y: height))
    svg = MapDrawing.svg(
      height: height, words: words,
      drawn.ties + ["<g>"] + drawn.people + drawn.places + ["</g>"] + drawn.labels)
    key = drawn.key
    self.words = words
    shape = height / MapDrawing.width
    self.people = points.prefix(people).map {
      Point(x: $0.x / MapDrawing.width, y: $0.y / height)
    }
  }

  /// The size of a mark: as large as the room for it, within bounds.
  private static func radius(_ count: Int) -> Double {
    min(2.1, 0.15 * (MapDrawing.width * 130 / Double(max(1, count))).squareRoot())
  }

  private static func words(_ map: NetworkMap) -> String {
    let summary = map.summary
    let ties =
      map.isTwoMode
      ? "\(Digits.count(summary.places)) places, and a line for who goes where"
      : "\(Digits.count(summary.pairs)) ties"
    let large = map.largeCommunities.prefix(6).enumerated().map {
      "\(NetworkMap.letter($0.offset)) \(Digits.count($0.element.count))"
    }
    let alone = map.site.people.indices.count { map.whole.degree($0) == 0 }
    return
      "\(Digits.count(summary.people)) people and \(ties). People who are near in the network are drawn near"
      + " each other; the directions mean nothing."
      + (large.isEmpty ? "" : " People in the largest communities: \(PlainWords.list(large)).")
      + (alone == 0
        ? ""
        : " \(PlainWords.sentence(PlainWords.count(alone, "person", "people"))) without any line"
          + " \(alone == 1 ? "stands" : "stand") at the bottom.")
  }

  private static func placeWords(_ map: NetworkMap) -> String {
    let most = map.placesBySize.prefix(3).map {
      "\(map.placeName($0)) (\(Digits.count(map.visitorsOf[$0].count)))"
    }
    return
      "\(Digits.count(map.site.places.count)) places and the people who go there, a line for who goes where."
      + " Most people go to \(PlainWords.list(most)). \(Digits.count(map.atNoPlace.count)) people who go to no"
      + " open place stand in rows at the bottom or beside closed places. Shapes and colours are the"
      + " communities of the first picture."
  }
}
