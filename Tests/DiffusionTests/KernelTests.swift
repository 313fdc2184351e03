import CKernels
import Randomness
import Testing

@testable import Diffusion

/// Parts of the block kernels against the rule of one number, at the edges that whole runs seldom reach.
@Suite struct KernelTests {
  /// A kernel's words are those of the address, in lane order, wherever the block starts.
  @Test(arguments: [64, 16]) func wordsAreAddressed(lanes: Int) {
    let key = StreamKey(seed: 7, site: 11, process: 13)
    let numbers: [UInt32] = [0, 5, 77, 1_000_000, 4, 3, 2, 4_294_967_295]
    for kernels in Kernels.available(lanes: lanes) {
      for base in [UInt32(0), UInt32(lanes), 960, 4_294_967_232] {
        for step in [UInt32(0), 156] {
          var block = kith_block(base: base, step: step)
          var words = [UInt32](repeating: 0, count: numbers.count * lanes)
          kernels.table.pointee.draw(
            &block, Int32(numbers.count), numbers, key.forKernels, &words)
          let groups = lanes / 4
          let want = numbers.flatMap { number in
            (0..<lanes).map { lane in
              key.word(
                number, 0, step: step,
                replicate: base + UInt32(4 * (lane % groups) + lane / groups))
            }
          }
          #expect(words == want, "\(kernels.name), \(lanes) lanes, from \(base)")
        }
      }
    }
  }

  /// The kernels do not look at the end of a search before the fourth count: at the largest uniform
  /// numbers and for means of every size they must still count as the reference does.
  @Test func searchesEndAlike() {
    let words = (0..<8).map { UInt32.max - 256 * UInt32($0) }
    let means = (0..<4096).map { index -> Float in
      let exponent = Float(index) / 4096 * 41 - 35
      var mean: Float = 1
      for _ in 0..<Int(exponent.magnitude) { mean *= exponent < 0 ? 0.5 : 2 }
      return mean * (1 + Float(index % 61) / 61)
    }
    for word in words {
      let u = Float(word >> 8 | 1) * 0x1p-24
      let want = means.map { Elementary.poisson(u, mean: $0).count }
      for kernels in Kernels.available(lanes: 64) + Kernels.available(lanes: 16) {
        var got = [Float](repeating: -1, count: means.count)
        kernels.table.pointee.poissons(
          Int32(means.count), [UInt32](repeating: word, count: means.count), means, &got)
        #expect(got == want, "\(kernels.name), u = \(u)")
      }
    }
  }

  /// A count of meetings has digits enough for everyone at a place meeting everyone.
  @Test func digitsHoldTheirCounts() {
    for most in [1, 2, 3, 4, 63, 64, 199, 200, 65_535] as [Int32] {
      #expect(Int32(1) << kith_digits(most) > most && Int32(1) << (kith_digits(most) - 1) <= most)
    }
  }
}
