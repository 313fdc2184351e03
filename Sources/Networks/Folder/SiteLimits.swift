/// How much of a site is read: a city of two million people with ten ties each (A). More is refused before anything
/// is made of it.
enum SiteLimits {
  /// Rows of people.
  static let people = 2_000_000
  /// Rows of ties, and of attendance.
  static let ties = 20_000_000
  /// Rows of places.
  static let places = 200_000
}
