import Diagnostics
import Randomness

/// The people of an invented site before any tie: where they live and what they are like.
///
/// Person `i` has the number `i`. Service users are chosen neighbourhood by neighbourhood, so that
/// each has its share.
struct Inhabitants {
  let count: Int
  let neighbourhood: [Int]
  let isServiceUser: [Bool]
  /// How readily a person makes ties, against 1.
  let sociability: [Double]
  /// Addresses in the unit square; empty where ties do not depend on them.
  let positions: [(x: Double, y: Double)]

  init(_ recipe: Recipe, _ draws: SynthesisDraws) throws(Finding) {
    let people = recipe.people
    count = people.number
    if case .geographic = recipe.ties.family {
      positions = (0..<people.number).map {
        (draws.uniform(.position, $0), draws.uniform(.position, $0, 1))
      }
      neighbourhood = positions.map { Self.square($0, of: people.neighbourhoods) }
    } else {
      positions = []
      neighbourhood = (0..<people.number).map { $0 * people.neighbourhoods / people.number }
    }
    isServiceUser = Self.serviceUsers(people, neighbourhood, draws)
    var sociability: [Double] = []
    for person in 0..<people.number {
      let drawn = try draws.number(
        people.sociability, .sociability, person, in: 0...1000, decimals: 6)
      sociability.append(drawn * (isServiceUser[person] ? people.serviceUserSociability : 1))
    }
    self.sociability = sociability
  }

  /// Those who are not service users, ascending.
  var residents: [Int] { (0..<count).filter { !isServiceUser[$0] } }
  /// The service users, ascending.
  var serviceUsers: [Int] { (0..<count).filter { isServiceUser[$0] } }

  private static func serviceUsers(
    _ people: PeopleRecipe, _ neighbourhood: [Int], _ draws: SynthesisDraws
  ) -> [Bool] {
    var members = [[UInt32]](repeating: [], count: people.neighbourhoods)
    for (person, home) in neighbourhood.enumerated() { members[home].append(UInt32(person)) }
    var chosen = [Bool](repeating: false, count: people.number)
    for numbers in members {
      let wanted = Int((people.serviceUsers * Double(numbers.count)).rounded())
      let indices = chooseSmallest(
        wanted, of: numbers, key: draws.key(.serviceUser), step: 0, replicate: 0)
      for index in indices { chosen[Int(numbers[index])] = true }
    }
    return chosen
  }

  /// The neighbourhood of an address: columns of equal width, each cut into rows of equal height.
  private static func square(_ position: (x: Double, y: Double), of count: Int) -> Int {
    let columns = max(1, Int(Double(count).squareRoot()))
    let column = min(columns - 1, Int(position.x * Double(columns)))
    let (rows, more) = count.quotientAndRemainder(dividingBy: columns)
    let own = rows + (column < more ? 1 : 0)
    let row = min(own - 1, Int(position.y * Double(own)))
    return column * rows + min(column, more) + row
  }
}
