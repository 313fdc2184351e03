import Foundation
import Testing

@testable import Workshop

/// A room: phones join with a code, vote, and see nothing else.
@Suite struct RoomTests {
  private let lesson = "s4-who-gets-the-invitation"

  private func guest(_ workshop: Workshop) throws -> Visitor {
    let guest = Visitor(workshop)
    let code = try #require(workshop.joining?.code)
    #expect(guest.post("/api/join", "{\"code\": \"\(code.uppercased())\"}").status == 200)
    return guest
  }

  @Test func fortyPhonesVote() throws {
    let workshop = try makeWorkshop(shared: true)
    let facilitator = Visitor.facilitator(workshop)
    let stranger = Visitor(workshop)
    #expect(stranger.post("/api/join", "{\"code\": \"wrong\"}").status == 403)
    #expect(stranger.get("/join").status == 200 && stranger.get("/phone").status == 303)
    let guests = try (0..<40).map { _ in try guest(workshop) }
    let bet = "{\"lesson\": \"\(lesson)\", \"question\": \"bet\""
    // Nothing is open yet.
    #expect(guests[0].post("/api/vote", bet + ", \"choice\": 1}").status == 409)
    #expect(facilitator.post("/api/room", bet + "}").status == 200)
    for (index, guest) in guests.enumerated() {
      #expect(guest.post("/api/vote", bet + ", \"choice\": \(index % 3)}").status == 200)
      // Voting again replaces.
      #expect(guest.post("/api/vote", bet + ", \"choice\": \(index % 2)}").status == 200)
    }
    #expect(guests[0].post("/api/vote", bet + ", \"choice\": 99}").status == 400)
    #expect(facilitator.post("/api/hands", bet + ", \"counts\": [1, 0, 5, 0, 0, 0]}").status == 200)
    // Whoever leads the room shows on the wall how to answer; that is no vote.
    #expect(facilitator.post("/api/vote", bet + ", \"choice\": 2}").status == 200)
    let counts = facilitator.get("/api/votes/\(lesson).bet").fields["counts"] as? [Int]
    #expect(counts == [21, 20, 5, 0, 0, 0])
    let csv = facilitator.get("/lessons/\(lesson)/answers.csv")
    #expect(csv.text.contains("Bet: which option does best?,Best connected first,21\n"))
    // A question that is closed takes no votes.
    #expect(facilitator.post("/api/room", "{\"close\": true}").status == 200)
    #expect(guests[0].post("/api/vote", bet + ", \"choice\": 1}").status == 409)
  }

  @Test func guestsSeeNothingElse() throws {
    let workshop = try makeWorkshop(shared: true)
    let guest = try guest(workshop)
    #expect(guest.get("/phone").status == 200)
    for path in ["/", "/lessons/\(lesson)", "/sandbox", "/room", "/api/votes/\(lesson).bet"] {
      #expect(guest.get(path).status == 403, "\(path)")
    }
    for path in ["/api/run", "/api/try", "/api/set", "/api/hands", "/api/room", "/api/cancel"] {
      #expect(guest.post(path, "{}").status == 403, "\(path)")
    }
  }

  @Test func withoutSharingThereIsNoRoom() throws {
    let visitor = Visitor.facilitator(try makeWorkshop())
    #expect(visitor.get("/room").status == 404 && visitor.get("/join").status == 404)
    #expect(visitor.post("/api/room", "{}").status == 404)
  }
}
