import Randomness
public struct Distribution: Sendable, Hashable {
  package func draw(_ k: StreamKey, _ a: UInt32, _ b: UInt32, step: UInt32, replicate: UInt32)
    throws -> Double
  { 0 }
  public init() {}
  package var mean: Double? { nil }
}
