/// How a number of people is shown to somebody who may not know it exactly.
public enum ShownCount: Sendable, Hashable {
  /// A number, rounded as the rule says.
  case number(Int)
  /// Not shown; the text stands in its place, such as `*`.
  case hidden(String)

  /// As a table shows it.
  public var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .hidden(let mark): mark
    }
  }

  /// The number, where one is shown.
  public var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }
}
