import Documents
import Testing

@testable import Workshop

@Suite struct QRCodeTests {
  /// The square that OpenCV 4's reader read back as this address.
  @Test func aReaderUnderstoodThisSquare() throws {
    let code = try #require(QRCode("http://192.168.178.123:41234/join"))
    let text = code.dark.map { row in row.map { $0 ? "1" : "0" }.joined() }.joined()
    #expect(text.count == 841)
    #expect(
      SHA256.hex(Array(text.utf8))
        == "3be6cfc50d3c37c9f1cd9ef277f65b610b5e1ce973a2da344382702f0d67b459")
  }

  @Test func whatIsTooLongHasNone() {
    #expect(QRCode(String(repeating: "a", count: 53)) != nil)
    #expect(QRCode(String(repeating: "a", count: 54)) == nil)
  }
}
