import Randomness
import Testing

/// The layout of addresses. The known answers come from a separate implementation in Python, written
/// from the layout's description alone; changing one of them changes every result ever published.
@Suite struct AddressTests {
  let key = StreamKey(
    seed: 0x0123_4567_89ab_cdef, site: 0xfedc_ba98_7654_3210, process: 7, subject: 42)

  @Test func keysAreKnown() {
    #expect(key.k0 == 0x58a4_f27c)
    #expect(key.k1 == 0x0aa2_860e)
    let second = StreamKey(seed: 1, site: 2, process: 3)
    #expect((second.k0, second.k1) == (0xf045_e74a, 0x5176_30e6))
    let third = StreamKey(seed: 20_250_101, site: 0xffff_ffff_0000_0000, process: 1)
    #expect((third.k0, third.k1) == (0xdf96_0ffe, 0x2212_01b3))
    // Philox(0, 0).
    #expect(StreamKey(seed: 0, site: 0, process: 0).k0 == 0x6627_e8d5)
    #expect(StreamKey(seed: 0, site: 0, process: 0).k1 == 0xe169_c58d)
  }

  @Test func wordsAreKnown() {
    #expect(key.word(0, 0, step: 0, replicate: 0) == 0x4aeb_1bd1)
    #expect(key.word(17, 23, step: 5, replicate: 0) == 0x3bcf_219a)
    #expect(key.word(17, 23, step: 5, replicate: 1) == 0x51fc_6efd)
    #expect(key.word(17, 23, step: 5, replicate: 2) == 0x9f99_98bc)
    #expect(key.word(17, 23, step: 5, replicate: 3) == 0x94b4_b809)
    #expect(key.word(17, 23, step: 5, draw: 3, replicate: 70) == 0xa2c6_e29a)
    let last = key.word(.max, .max - 1, step: 0xf_ffff, draw: 4095, replicate: .max)
    #expect(last == 0x9984_77dc)
  }

  @Test func uniformsAreKnown() {
    #expect(key.uniform(0, 0, step: 0, replicate: 0) == 0.29264992475509644)
    #expect(key.uniform(17, 23, step: 5, replicate: 3) == 0.5808826088905334)
    #expect(key.uniform(17, 23, step: 5, draw: 3, replicate: 70) == 0.635847270488739)
    #expect(key.uniform53(0, 0, step: 0, replicate: 0) == 0.2926499736187681)
    #expect(key.uniform53(17, 23, step: 5, replicate: 3) == 0.580882551439024)
    #expect(key.uniform53(17, 23, step: 5, draw: 3, replicate: 70) == 0.6358472469086786)
  }

  @Test func planesAreKnown() {
    #expect(key.planeBits(17, 23, step: 5, plane: 0, group: 0) == 0x51fc_6efd_3bcf_219a)
    #expect(key.planeBits(17, 23, step: 5, plane: 1, group: 0) == 0x94b4_b809_9f99_98bc)
    #expect(key.planeBits(17, 23, step: 5, plane: 2, group: 1) == 0xecd0_68ed_9630_17fc)
    #expect(key.planeBits(3, 0, step: 100, plane: 31, group: 9) == 0x1667_248e_57df_6bc2)
  }

  @Test func chancesAreKnown() {
    // Replicates 64 to 127, the first as the lowest bit.
    let yes = (0..<64).reduce(UInt64(0)) { mask, index in
      let isYes = key.chance(17, 23, step: 5, replicate: 64 + UInt32(index), probability: 0.3)
      return isYes ? mask | 1 << UInt64(index) : mask
    }
    #expect(yes == 0x3050_6008_8612_e190)
  }

  @Test func chanceComparesAllThirtyTwoBits() {
    // The uniform numbers of these addresses are 0x1042ab0 and 0xc29209b7 over 2³².
    for (replicate, bits) in [(UInt32(0), UInt32(0x0104_2ab0)), (1, 0xc292_09b7)] {
      let exact = Double(bits) * 0x1p-32
      // The nearest numbers of Float on either side; the first below or at the bits, the second above.
      let below = floatAtMost(exact)
      let above = below.nextUp
      #expect(!key.chance(17, 23, step: 5, replicate: replicate, probability: below))
      #expect(key.chance(17, 23, step: 5, replicate: replicate, probability: above))
    }
    // 0x1042ab0 · 2⁻³² is a Float: u equal to the threshold is a no.
    let equal = Float(0x0104_2ab0) * 0x1p-32
    #expect(!key.chance(17, 23, step: 5, replicate: 0, probability: equal))
  }

  @Test func chanceAtTheEnds() {
    for replicate in 0..<64 as Range<UInt32> {
      func chance(_ p: Float) -> Bool {
        key.chance(1, 2, step: 3, replicate: replicate, probability: p)
      }
      #expect(chance(1) && chance(2) && chance(.infinity))
      #expect(!chance(0) && !chance(-0.5) && !chance(.nan) && !chance(-.infinity))
      #expect(!chance(0x1p-40))
    }
  }

  @Test func lanesAreKnown() {
    #expect(lane(of: 0) == 0)
    #expect(lane(of: 1) == 16)
    #expect(lane(of: 2) == 32)
    #expect(lane(of: 3) == 48)
    #expect(lane(of: 4) == 1)
    #expect(lane(of: 63) == 63)
    #expect(lane(of: 70) == 33)
    #expect(Set((0..<64).map { lane(of: $0) }).count == 64)
    for index in 0..<256 as Range<UInt32> {
      #expect(replicate(inLane: lane(of: index)) == index % 64)
    }
  }

  @Test func namesAreKnown() {
    // The first three are the published vectors of FNV-1a.
    #expect(nameKey("") == 0xcbf2_9ce4_8422_2325)
    #expect(nameKey("a") == 0xaf63_dc4c_8601_ec8c)
    #expect(nameKey("foobar") == 0x8594_4171_f739_67e8)
    #expect(nameKey("place:Tuesday group") == 0xd72d_c1d1_8df9_00aa)
    #expect(nameKey("Grüße") == 0x20e7_2e11_e324_b0b8)
    #expect(subjectKey("place:Tuesday group") == 0x5ad4_c17b)
    #expect(subjectKey("Grüße") == 0xc3c3_9ea9)
  }

  private func floatAtMost(_ value: Double) -> Float {
    let near = Float(value)
    return Double(near) <= value ? near : near.nextDown
  }
}
