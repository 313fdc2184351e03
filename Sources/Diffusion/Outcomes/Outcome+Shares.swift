extension Outcome {
  /// Whether it is a share of people, which readers know as a percentage; stigma and withdrawal are
  /// scales from 0 to 1 instead.
  public var isShareOfPeople: Bool {
    switch source {
    case .poorlyConnected, .takingPart, .everTookPart, .reached: !isGap
    default: false
    }
  }
}
