import Testing

@testable import Formats

/// Streams made by zlib 1.2.13 (through Python), and streams that no compressor writes.
struct InflateTests {
  @Test func checksumOfTheStandardsExample() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  @Test func ownCodesAndRepeats() throws {
    let text = (0..<60).map { "person \($0),\($0 * $0 % 97),\($0 % 3 > 0 ? "north" : "south")\n" }
      .joined()
    let packed =
      "65533b6e43310cdb7b8a1e8083f5b3ec0315e8941724edfd2ba34320661548991ff9fef5785eb7cf8181e7f5fbf3fd71"
      + "ff1f0804b7ebf11a28bc0f0cbb531c323b24a0d12713363b2be1bb6316263db5b184e40d58c788408926a53989674825"
      + "94832701e3f72626a3129bdcc9821911377250920342bb54104454c5a638d5e064b12c6f925a913b65a3139b8989a0ca"
      + "756111686392451b50cab4b25a443445f0b918ca52273a16756f814987570753d34e4c08a34a3cc565a59e8ecd079ca4"
      + "bac0a80d5754939d68a0edd5c4a6983db048a94f2459ac934c0ab53425d55f9f22697df5c5c490b3be11438f888eb237"
      + "a9d50e4513714c77d07c8b26f204d889ebc4dc51fb55c61f"
    let bytes = try Inflate.unpack(hex(packed)[...], size: 1_121)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(CRC32.of(bytes) == 2_322_429_628)
  }

  @Test func codesWithoutRepeats() throws {
    let packed =
      "05c10101000008c2b0ac3f60ff086e180c0080aa2669db6dbbbbc3600000543549db6edbdd1d060300a0aa49da76dbeeee"
      + "30180000554dd2b6db767787c10000a86a92b6ddb6bb3b0c0600405593b4edb6dddd61300000aa9aa46db7edee0e830100"
      + "50d5246dbb6d7777180c0080aa2669db6dbbbb7b"
    let bytes = try Inflate.unpack(hex(packed)[...], size: 315)
    let once = "abcabcaaaaaaaabbbbbbcccddddeeeeffff"
    #expect(String(decoding: bytes, as: UTF8.self) == String(repeating: once, count: 9))
  }

  @Test func fixedCodes() throws {
    let packed = hex("73cccb4bd5517004920a89792950467a62669e35988d26a50700")
    let bytes = try Inflate.unpack(packed[...], size: 47)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "Anne, Anne and Anne again; Anne, Anne and Anne.")
  }

  @Test func storedBlocks() throws {
    #expect(try Inflate.unpack(hex("010300fcff616263")[...], size: 3) == Array("abc".utf8))
    #expect(try Inflate.unpack(hex("010000ffff")[...], size: 0) == [])
    // A block of the fixed code that ends at once, then a stored one.
    #expect(try Inflate.unpack(hex("02040000ffff")[...], size: 0) == [])
  }

  @Test(arguments: [
    ("", 0, InflateFault.cut), ("07", 0, .damaged), ("010300fcff6162", 3, .cut),
    ("010300fcfe616263", 3, .damaged), ("010300fcff616263", 2, .longer),
    ("010300fcff616263", 4, .cut), ("010300fcff61626300", 3, .damaged),
    // A repeat before anything is there; 31 distances; no end of block among the codes.
    ("030200", 0, .damaged), ("fdff0f", 0, .damaged), ("05e0810000000000000000", 9, .damaged),
  ])
  func faults(packed: String, size: Int, fault: InflateFault) {
    #expect(throws: fault) { try Inflate.unpack(hex(packed)[...], size: size) }
  }

  @Test func aLittleThatStandsForVeryMuch() throws {
    let short = BitWriter.run(of: 0x61, times: 1 + 258 * 200)
    #expect(try Inflate.unpack(short[...], size: 1 + 258 * 200).allSatisfy { $0 == 0x61 })
    let long = BitWriter.run(of: 0x61, times: 1 + 258 * 1_000)
    #expect(long.count < 2_000)
    #expect(throws: InflateFault.bomb) { try Inflate.unpack(long[...], size: 1 + 258 * 1_000) }
    // Said to be short, it is noticed when it is not.
    #expect(throws: InflateFault.longer) { try Inflate.unpack(long[...], size: 60_000) }
  }

  @Test func everyPrefixIsRefused() throws {
    let whole = hex("73cccb4bd5517004920a89792950467a62669e35988d26a50700")
    for end in 0..<whole.count {
      #expect(throws: InflateFault.self) { try Inflate.unpack(whole[..<end], size: 47) }
    }
  }

  private func hex(_ text: String) -> [UInt8] {
    let digits = Array(text.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
