/// The checksum of zip files: CRC-32 with the polynomial 0xEDB88320, reflected (ISO 3309; F in APPNOTE §4.4.7).
enum CRC32 {
  /// The checksum of bytes. Check value: "123456789" gives 0xCBF43926.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }
}
