import Foundation
import Testing

@testable import Workshop

/// A workshop that is closed in the middle of a class and opened again has forgotten nothing.
@Suite struct DiaryTests {
  private let lesson = "s4-who-gets-the-invitation"

  private func withFile(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "kith-diary-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder + "/state/workshop.jsonl")
  }

  private func opened(_ path: String, new: Bool = false) throws -> Workshop {
    try makeWorkshop(shared: true, diary: path, isNew: new)
  }

  /// Forty phones answer; the program ends, however it ends: what is on the disk is all that is left.
  @Test func nothingIsForgotten() throws {
    try withFile { path in
      let bet = "{\"lesson\": \"\(lesson)\", \"question\": \"bet\""
      var cookies: [String?] = []
      var own: String?
      var (code, port) = ("", 0)
      do {
        let workshop = try opened(path)
        #expect(workshop.goesOn == nil && workshop.keeps)
        (code, port) = (try #require(workshop.joining?.code), workshop.port)
        let facilitator = Visitor.facilitator(workshop)
        own = facilitator.cookie
        #expect(facilitator.post("/api/room", bet + "}").status == 200)
        for index in 0..<40 {
          let guest = Visitor(workshop)
          #expect(guest.post("/api/join", "{\"code\": \"\(code)\"}").status == 200)
          #expect(guest.post("/api/vote", bet + ", \"choice\": 3}").status == 200)
          #expect(guest.post("/api/vote", bet + ", \"choice\": \(index % 2)}").status == 200)
          cookies.append(guest.cookie)
        }
        let hands = bet + ", \"counts\": [1, 0, 5, 0, 0, 0]}"
        #expect(facilitator.post("/api/hands", hands).status == 200)
        // A second one at the same time keeps nothing and takes nothing away.
        #expect(try !opened(path).keeps)
      }
      let workshop = try opened(path)
      #expect(workshop.port == port && workshop.joining?.code == code)
      #expect(workshop.goesOn?.phones == 40 && workshop.goesOn?.answers == 40)
      let facilitator = Visitor(workshop)
      facilitator.cookie = own
      let counts = facilitator.get("/api/votes/\(lesson).bet").fields["counts"] as? [Int]
      #expect(counts == [21, 20, 5, 0, 0, 0])
      // The question is still open, and answers of before can be changed.
      let guest = Visitor(workshop)
      guest.cookie = cookies[0]
      #expect(guest.get("/api/question").fields["question"] as? String == "bet")
      #expect(guest.post("/api/vote", bet + ", \"choice\": 5}").status == 200)
      let after = facilitator.get("/api/votes/\(lesson).bet").fields["counts"] as? [Int]
      #expect(after == [20, 20, 5, 0, 0, 1])
      // Guests are guests again, and nothing else.
      #expect(guest.get("/room").status == 403 && facilitator.get("/room").status == 200)
    }
  }

  @Test func onlyItsOwnerMayReadIt() throws {
    try withFile { path in
      let workshop = try opened(path)
      let of = try FileManager.default.attributesOfItem(atPath: path)
      #expect(workshop.keeps && (of[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
  }

  /// A line that was cut off is left out and counted; the next one is whole.
  @Test func aLineThatWasCutOffIsLeftOut() throws {
    try withFile { path in
      _ = try opened(path)
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data("\n{\"entered\": \"abc".utf8))
      var own: String?
      do {
        let again = try opened(path)
        #expect(again.goesOn?.unread == 1)
        own = Visitor.facilitator(again).cookie
      }
      let last = try opened(path)
      let known = Visitor(last)
      known.cookie = own
      #expect(known.get("/room").status == 200)
      #expect(last.goesOn?.unread == 1)
    }
  }

  @Test func beginsAnew() throws {
    try withFile { path in
      var (own, code): (String?, String?)
      do {
        let first = try opened(path)
        own = Visitor.facilitator(first).cookie
        code = first.joining?.code
      }
      // Asked to; too long ago.
      do {
        let other = try opened(path, new: true)
        #expect(other.goesOn == nil && other.keeps && other.joining?.code != code)
        let visitor = Visitor(other)
        visitor.cookie = own
        #expect(visitor.get("/room").status == 403)
      }
      let diary = try #require(Diary(path + "2") {})
      let opening = DiaryEntry.Opening(time: 1_000, port: 1, code: nil)
      diary.begin(opening)
      #expect(diary.past(now: 1_000 + Diary.longest)?.opening == opening)
      #expect(diary.past(now: 1_001 + Diary.longest) == nil)
      #expect(diary.past(now: 999) == nil)
    }
  }

  @Test func saysWhatItKnows() {
    #expect(
      GoingOn(since: 70, phones: 1, answers: 0, unread: 1).words
        == "It goes on where it was, opened one minute ago: one phone, no answers. One line could not be read."
        + " kith serve --new begins anew.")
    #expect(
      GoingOn(since: 7_300, phones: 23, answers: 112, unread: 0).words
        == "It goes on where it was, opened two hours ago: 23 phones, 112 answers."
        + " kith serve --new begins anew.")
  }

  static let entries: [DiaryEntry] = [
    .opened(.init(time: 1_790_000_000, port: 8080, code: "abcdefgh")),
    .opened(.init(time: 1_790_000_000, port: 8080, code: nil)),
    .entered(session: "0f"), .joined(session: "0f"), .asked(nil),
    .asked(Votes.Question(lesson: "s1", name: "before0")),
    .voted(Votes.Question(lesson: "s1", name: "bet"), choice: 2, session: "0f"),
    .hands(Votes.Question(lesson: "s1", name: "bet"), [0, 3, 1]),
    .hands(Votes.Question(lesson: "s1", name: "bet"), []),
  ]

  @Test(arguments: entries) func everyLineComesBack(_ entry: DiaryEntry) {
    #expect(!entry.line.contains("\n"))
    #expect(DiaryEntry(line: entry.line[...]) == entry)
    // No beginning of a line is taken for a line.
    for length in 0..<entry.line.count {
      #expect(DiaryEntry(line: entry.line.prefix(length)) == nil)
    }
  }

  @Test(arguments: ["{}", "[]", "{\"voted\": \"a.b\"}", "{\"asked\": 3}", "{\"opened\": \"x\"}"])
  func whatIsNoEntryIsNone(_ line: String) {
    #expect(DiaryEntry(line: line[...]) == nil)
  }
}
