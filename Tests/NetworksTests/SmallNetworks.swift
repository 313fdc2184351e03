import Networks

/// Textbook networks as graphs.
enum SmallNetworks {
  static let karate = Graph(count: 34, pairs: TextbookNetworks.karate)
  static let karateFactions = TextbookNetworks.karateFactions
  static let kite = Graph(count: 10, pairs: TextbookNetworks.kite)
  static let florentine = Graph(count: 15, pairs: TextbookNetworks.florentine)
}
