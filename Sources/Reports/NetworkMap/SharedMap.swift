import Diagnostics
import Disclosure
import Networks

/// What of a network may be shown to others: blocks of at least ten people and the places that at least ten
/// go to, without a row, a mark or a number that is about one person.
///
/// The rules are those for pictures that leave the private folder: counts to the nearest five, shares in
/// steps of 10 %, blocks joined by fewer than ten ties not joined, blocks and places in an order drawn by
/// key.
public struct SharedMap: Sendable {
  /// A block of people.
  struct Block: Sendable {
    let name: String
    /// The name for the head of a column.
    let short: String
    let people: [Int]
  }

  let site: Site
  let graph: Graph
  let blocks: [Block]
  /// Places with at least `fewest` people, in the order drawn.
  let places: [Int]
  let visitors: [[Int]]
  /// For each of `places`, the shares of the blocks that are shown.
  let visits: [SharedVisits]
  /// The ties between each two blocks; those inside count once.
  let ties: [[Int]]

  /// The fewest people of a block or place, and the fewest ties of a join.
  static let fewest = GroupSizes.fewest

  /// Puts a site together for others.
  public init(_ site: Site) {
    self.site = site
    graph = Graph(site: site)
    let blocks = Self.blocks(site)
    self.blocks = blocks
    var visitors = [[Int]](repeating: [], count: site.places.count)
    for row in site.attendance where row.visitsPerYear > 0 {
      visitors[row.place].append(row.person)
    }
    self.visitors = visitors
    let large = site.places.indices.filter {
      Self.isLarge(visitors[$0].count, of: site.people.count)
    }
    places = Self.shuffled(large, numbers: large.map { site.places[$0].number }, site, step: 1)
    visits = places.map { place in
      let members = Set(visitors[place])
      return SharedVisits(
        blocks.map { $0.people.count { members.contains($0) } },
        of: blocks.map(\.people.count), total: members.count)
    }
    var block = [Int](repeating: -1, count: site.people.count)
    for (index, each) in blocks.enumerated() { for person in each.people { block[person] = index } }
    var ties = [[Int]](
      repeating: [Int](repeating: 0, count: blocks.count), count: blocks.count)
    for person in site.people.indices {
      for next in graph.neighbours(of: person) where Int(next) > person {
        let (a, b) = (block[person], block[Int(next)])
        guard a >= 0, b >= 0 else { continue }
        ties[a][b] += 1
        if a != b { ties[b][a] += 1 }
      }
    }
    self.ties = ties
  }

  /// Whether a part of a group can be shown: they are enough, so are those who are left, and it is not said that
  /// all of a group do something.
  static func isLarge(_ part: Int, of all: Int) -> Bool {
    part < all && GroupSizes.allows(part, of: all)
  }

  /// Neighbourhoods where there are several, else service users and others, else everybody; small ones
  /// are joined until all have at least `fewest` people.
  private static func blocks(_ site: Site) -> [Block] {
    let areas = Set(site.people.map(\.neighbourhood)).sorted()
    if areas.count > 1 {
      let all = areas.map { area in
        Block(
          name: "neighbourhood \(area)", short: "\(area)",
          people: site.people.indices.filter { site.people[$0].neighbourhood == area })
      }
      let joined = joined(all)
      if joined.count > 1 { return shuffled(joined, site) }
    }
    let users = site.people.indices.filter { site.people[$0].isServiceUser }
    let others = site.people.indices.filter { !site.people[$0].isServiceUser }
    if users.count >= fewest, others.count >= fewest {
      return shuffled(
        [
          Block(name: "service users", short: "service users", people: users),
          Block(name: "others", short: "others", people: others),
        ], site)
    }
    let all = Block(name: "everybody", short: "everybody", people: Array(site.people.indices))
    return all.people.count >= fewest ? [all] : []
  }

  /// Blocks of too few people together; if they are still too few, with the smallest of the rest.
  private static func joined(_ blocks: [Block]) -> [Block] {
    var large = blocks.filter { $0.people.count >= fewest }
    large.sort { (a: Block, b: Block) -> Bool in
      if a.people.count == b.people.count { return a.people[0] < b.people[0] }
      return a.people.count < b.people.count
    }
    var rest = blocks.filter { $0.people.count < fewest }.flatMap(\.people)
    guard !rest.isEmpty else { return large }
    if rest.count < fewest, !large.isEmpty { rest += large.removeFirst().people }
    return rest.count < fewest
      ? large : large + [Block(name: "other neighbourhoods", short: "other", people: rest.sorted())]
  }

  private static func shuffled(_ blocks: [Block], _ site: Site) -> [Block] {
    let order = shuffled(
      Array(blocks.indices), numbers: blocks.map { site.people[$0.people[0]].number }, site, step: 0
    )
    return order.map { blocks[$0] }
  }

  private static func shuffled(_ items: [Int], numbers: [UInt32], _ site: Site, step: UInt32)
    -> [Int]
  {
    let key = NetworkDraw.blocks.key(site: site.key)
    let words = numbers.map { key.word64($0, 0, step: step, replicate: 0) }
    let order = items.indices.sorted { (a: Int, b: Int) -> Bool in
      if words[a] == words[b] { return numbers[a] < numbers[b] }
      return words[a] < words[b]
    }
    return order.map { items[$0] }
  }
}
