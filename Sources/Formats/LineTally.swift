/// How often something was met, and on which line first.
struct LineTally: Sendable {
  private(set) var count = 0
  private(set) var line = 0

  mutating func note(_ line: Int) {
    if count == 0 { self.line = line }
    count += 1
  }
}
