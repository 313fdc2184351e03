import Randomness
package struct Distribution: Sendable, Hashable {
  func draw(_ k: StreamKey, _ a: UInt32, _ b: UInt32, step: UInt32, replicate: UInt32) throws
    -> Double
  { 0 }
  package init() {}
}
