import Testing

@testable import Diffusion

/// Places, lists and ramps, worked out by hand.
@Suite struct PlacesTests {
  /// Who would agree: everybody whose number is even.
  private func offer(_ intake: inout Intake, _ places: Places, _ k: Int) -> [Int] {
    intake.offer(places, k) { $0 % 2 == 0 }
  }

  /// Four places, and the list begins 1, 2, 3, 4: only these are asked, two agree, two places are lost.
  @Test func capacityBindsBeforeUptake() {
    var intake = Intake(waiting: [1, 2, 3, 4, 6, 8])
    #expect(offer(&intake, Places(capacity: 4), 0) == [2, 4])
    #expect(intake.waiting == [6, 8])
    #expect(offer(&intake, Places(capacity: 4), 1) == [])
    #expect(intake.active == [2, 4])
  }

  /// With refill a refused place goes down the list, in its order, until all are taken.
  @Test func refillGoesDownTheList() {
    var intake = Intake(waiting: [1, 2, 3, 4, 5, 8, 7, 6, 10])
    let places = Places(capacity: 4, refill: true)
    #expect(offer(&intake, places, 0) == [2, 4, 8, 6])
    #expect(intake.waiting == [10])
    intake.active.removeAll { $0 == 4 }
    #expect(offer(&intake, places, 1) == [10])
    #expect(intake.active == [2, 8, 6, 10])
  }

  /// Without refill a place that somebody gives up is lost.
  @Test func withoutRefillAPlaceIsLost() {
    var intake = Intake(waiting: [2, 4, 6])
    let places = Places(capacity: 2)
    #expect(offer(&intake, places, 0) == [2, 4])
    intake.active.removeFirst()
    #expect(offer(&intake, places, 1) == [])
    #expect(intake.waiting == [6])
  }

  @Test func withoutALimitEverybodyIsAsked() {
    var intake = Intake(waiting: [1, 2, 3, 4])
    #expect(offer(&intake, .unlimited, 0) == [2, 4])
    #expect(intake.waiting == [])
  }

  /// Somebody who cannot be offered a place does not use one up.
  @Test func whoCannotComeTakesNoPlace() {
    var intake = Intake(waiting: [2, 4, 6])
    #expect(intake.offer(Places(capacity: 2), 0) { $0 == 2 ? nil : true } == [4, 6])
  }

  /// Ten places over four weeks: 2, 5, 7, 10; each new place is offered once.
  @Test func placesRise() {
    let places = Places(capacity: 10, ramp: 4)
    #expect((-1...5).map(places.open) == [0, 2, 5, 7, 10, 10, 10])
    var intake = Intake(waiting: Array(stride(from: 2, through: 40, by: 2)))
    #expect((0...5).map { offer(&intake, places, $0).count } == [2, 3, 2, 3, 0, 0])
    #expect((0...5).map(places.dose) == [1, 1, 1, 1, 1, 1])
  }

  @Test func theDoseRises() {
    let places = Places(capacity: nil, ramp: 4)
    #expect((0...5).map(places.dose) == [0.25, 0.5, 0.75, 1, 1, 1])
    #expect(Places.unlimited.dose(0) == 1)
    #expect((0..<4).map(places.isBuilding) == [true, true, true, true])
    #expect(!places.isBuilding(4))
  }
}
