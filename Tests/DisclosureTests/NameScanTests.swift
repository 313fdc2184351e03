import Foundation
import Testing

@testable import Disclosure

/// Names are found in every writing that a file may hold them in.
struct NameScanTests {
  static let name = "Zoë Quill"

  static var writings: [(String, [UInt8])] {
    let plain = Array(name.utf8)
    let units = Array(name.utf16)
    let hex = plain.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var all: [(String, [UInt8])] = [
      ("UTF-8", plain), ("capitals", Array("ZOë QUILL".utf8)),
      ("UTF-16LE", units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ("UTF-16BE", units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      ("hex", Array(hex.utf8)), ("HEX", Array(hex.uppercased().utf8)),
      ("percent", Array("Zo%C3%AB%20Quill".utf8)), ("plus", Array("Zo%c3%ab+Quill".utf8)),
    ]
    for before in ["", "x", "xy"] {
      let text = Data(Array(before.utf8) + plain + Array("!".utf8)).base64EncodedString()
      all.append(("base64 \(before)", Array(text.utf8)))
    }
    return all
  }

  @Test func everyWriting() {
    let scan = NameScan([Self.name, "Ann", "Al", "1042"])
    #expect(scan.count == 2 && scan.skipped == 2)
    for (writing, bytes) in Self.writings {
      #expect(scan.found(in: bytes) == 1, "\(writing)")
      #expect(scan.found(in: Array("a, ".utf8) + bytes + Array(" ,b".utf8)) == 1, "\(writing)")
    }
  }

  @Test func otherWordsAreNotNames() {
    let scan = NameScan(["Ann", Self.name])
    #expect(scan.found(in: Array("annual plans, Joann".utf8)) == 0)
    #expect(scan.found(in: Array("so, ann.".utf8)) == 1)
    #expect(scan.found(in: Array("Zoë Quilla".utf8)) == 0)
    #expect(scan.found(in: []) == 0)
    #expect(NameScan([]).found(in: Array("Ann".utf8)) == 0)
    let known = NameScan(["May", "Ann"], except: Array("may be read".utf8))
    #expect(known.count == 1 && known.found(in: Array("May, Ann".utf8)) == 1)
  }
}
