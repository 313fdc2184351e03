import CKernels
import Randomness

extension AttendanceProcess {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (place, planned) in block.plan.places.enumerated() {
      guard timetable.state(of: place, in: block.week).isOpen else { continue }
      let venue = block.venues[place]
      let key = block.keys.key(.attendance, subject: planned.subject).forKernels
      venue.person.withUnsafeBufferPointer { person in
        venue.present.withUnsafeMutableBufferPointer { present in
          venue.visitors.withUnsafeMutableBufferPointer { visitors in
            guard let people = person.baseAddress, let masks = present.baseAddress else { return }
            var attendance = kith_attendance(
              count: Int32(person.count), person: people, rate: venue.rate.start,
              reach: block.reach.start, present: masks, visitors: visitors.baseAddress, key: key)
            block.withPeople { address, shared in
              block.kernels.table.pointee.attendance(&address, shared.number, &attendance)
            }
          }
        }
      }
    }
  }
}

extension Encounters {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    for place in block.plan.places.indices {
      guard timetable.state(of: place, in: block.week).isOpen, block.venues[place].person.count > 1
      else { continue }
      for made in BlockMeeting(block, place, timetable).run(block) {
        form(block, Int(made.from), Int(made.to), Int(made.lane))
      }
    }
  }

  private static func form(_ block: Block, _ from: Int, _ to: Int, _ lane: Int) {
    guard !block.future(lane).isTied(from, to),
      !block.forming[lane].contains(where: { $0.from == from && $0.to == to })
    else { return }
    block.forming[lane].append(
      MadeTie(
        from: from, to: to, strength: block.rate(.tieNewStrength)[lane],
        rate: block.rate(.tieNewContacts)[lane]))
  }
}

/// The meetings at one place in one week of a block.
private struct BlockMeeting {
  struct Made {
    var from, to, lane: Int32
  }

  let venue: BlockVenue
  let rules: [EncounterRule]

  init(_ block: Block, _ place: Int, _ timetable: Timetable) {
    let venue = block.venues[place]
    self.venue = venue
    let setting = timetable.state(of: place, in: block.week).setting
    func numbers(_ lane: Int) -> (Float, Float, (Float, Float), Float) {
      (
        venue.visitors[lane], block.rate(.formationFactor)[lane],
        (block.rate(.hostility0)[lane], block.rate(.hostility1)[lane]),
        Float(block.values[lane][.encounterWeight])
      )
    }
    let (present, factor, hostility, weight) = numbers(0)
    let first = EncounterRule(
      setting, subject: block.plan.places[place].subject, keys: block.keys, present: present,
      factor: factor, hostility: hostility, weight: weight)
    rules = (0..<block.lanes).map { lane in
      var rule = first
      let (present, factor, hostility, weight) = numbers(lane)
      rule.set(setting, present: present, factor: factor, hostility: hostility, weight: weight)
      return rule
    }
  }

  /// Tallies all encounters; returns the pairs that would make a tie if they had none.
  func run(_ block: Block) -> [Made] {
    let chance = rules.map(\.chance)
    let formation = rules.map(\.formation)
    let hostility0 = rules.map(\.hostility0)
    let hostility1 = rules.map(\.hostility1)
    let weight = rules.map(\.weight)
    let rule = rules[0]
    var made = [Made](repeating: Made(from: 0, to: 0, lane: 0), count: 1024)
    var tally: Int32 = 1
    while true {
      let capacity = made.count
      let count = made.withUnsafeMutableBytes { room in
        var meeting = kith_meeting(
          count: Int32(venue.person.count), person: nil, present: nil, chance: nil, formation: nil,
          hostility0: nil, hostility1: nil,
          hostility_factor: block.factors[.hostility].map { UnsafePointer($0.start) },
          quality: rule.quality, weight: nil, meeting: rule.meeting.forKernels,
          incident: rule.incident.forKernels, forming: rule.forming.forKernels,
          made_capacity: Int32(capacity), made_count: 0, tally: tally,
          made: room.baseAddress?.assumingMemoryBound(to: Int32.self))
        venue.person.withUnsafeBufferPointer { person in
          venue.present.withUnsafeBufferPointer { present in
            chance.withUnsafeBufferPointer { chance in
              formation.withUnsafeBufferPointer { formation in
                hostility0.withUnsafeBufferPointer { hostility0 in
                  hostility1.withUnsafeBufferPointer { hostility1 in
                    meeting.person = person.baseAddress
                    meeting.present = present.baseAddress
                    meeting.chance = chance.baseAddress
                    meeting.formation = formation.baseAddress
                    meeting.hostility0 = hostility0.baseAddress
                    meeting.hostility1 = hostility1.baseAddress
                    weight.withUnsafeBufferPointer { weight in
                      meeting.weight = weight.baseAddress
                      block.withPeople { address, people in
                        block.kernels.table.pointee.meeting(&address, &people, &meeting)
                      }
                    }
                  }
                }
              }
            }
          }
        }
        return Int(meeting.made_count)
      }
      if count <= capacity { return Array(made.prefix(count)) }
      made = [Made](repeating: Made(from: 0, to: 0, lane: 0), count: count)
      tally = 0
    }
  }
}
