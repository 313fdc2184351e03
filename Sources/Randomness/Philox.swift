/// Four random words that belong to a counter and a key: Philox4x32-10.
///
/// A pure function: the same counter and key give the same words on every machine, in any order and
/// on any thread. `kith_philox4x32` is the same function in C, for GSL.
///
/// - References: Salmon, Moraes, Dror & Shaw (2011) doi:10.1145/2063384.2063405.
/// - Complexity: about 6 ns for the four words.
@inlinable @inline(__always)
public func philox4x32(_ counter: SIMD4<UInt32>, key: (UInt32, UInt32)) -> SIMD4<UInt32> {
  var c0 = counter[0]
  var c1 = counter[1]
  var c2 = counter[2]
  var c3 = counter[3]
  var (k0, k1) = key
  for _ in 0..<10 {
    let p0 = 0xD251_1F53 &* UInt64(truncatingIfNeeded: c0)
    let p1 = 0xCD9E_8D57 &* UInt64(truncatingIfNeeded: c2)
    c0 = UInt32(truncatingIfNeeded: p1 &>> 32) ^ c1 ^ k0
    c2 = UInt32(truncatingIfNeeded: p0 &>> 32) ^ c3 ^ k1
    c1 = UInt32(truncatingIfNeeded: p1)
    c3 = UInt32(truncatingIfNeeded: p0)
    k0 = k0 &+ 0x9E37_79B9
    k1 = k1 &+ 0xBB67_AE85
  }
  return SIMD4(c0, c1, c2, c3)
}
