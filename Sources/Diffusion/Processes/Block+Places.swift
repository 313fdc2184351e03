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
              count: Int32(venue.count), person: people, rate: venue.rate.start,
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
      guard timetable.state(of: place, in: block.week).isOpen, block.venues[place].count > 1
      else { continue }
      let many = BlockMeeting(block, place, timetable).run(block)
      for at in 0..<many {
        let tie = block.meetings[at]
        form(block, Int(tie.from), Int(tie.to), Int(tie.lane))
      }
    }
  }

  private static func form(_ block: Block, _ from: Int, _ to: Int, _ lane: Int) {
    let future = block.future(lane)
    guard !future.isTied(from, to), !block.limitsTies || TieFormation.hasRoom(from, to, future),
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
  let venue: BlockVenue
  let rule: EncounterRule
  /// [number][lane]: chance, formation, hostility 0 and 1, weight.
  let numbers: LaneArray

  init(_ block: Block, _ place: Int, _ timetable: Timetable) {
    venue = block.venues[place]
    let setting = timetable.state(of: place, in: block.week).setting
    let factor = block.rate(.formationFactor)
    let (hostility0, hostility1) = (block.rate(.hostility0), block.rate(.hostility1))
    var rule = EncounterRule(
      setting, subject: block.plan.places[place].subject, keys: block.keys, present: 0, factor: 0,
      hostility: (0, 0), weight: 0)
    numbers = LaneArray(rows: 5, lanes: block.lanes)
    for lane in 0..<block.lanes {
      rule.set(
        setting, present: venue.visitors[lane], factor: factor[lane],
        hostility: (hostility0[lane], hostility1[lane]), weight: block.encounterWeight[lane])
      numbers[0, lane] = rule.chance
      numbers[1, lane] = rule.formation
      numbers[2, lane] = rule.hostility0
      numbers[3, lane] = rule.hostility1
      numbers[4, lane] = rule.weight
    }
    self.rule = rule
  }

  /// Tallies all encounters, and puts the pairs that would make a tie if they had none at the head of `block.meetings`;
  /// how many there are.
  func run(_ block: Block) -> Int {
    let many = block.meetings.withUnsafeMutableBytes { run(block, 1, $0) }
    guard many > block.meetings.count else { return many }
    block.meetings = [Block.Meeting](repeating: Block.Meeting(), count: 2 * many)
    return block.meetings.withUnsafeMutableBytes { run(block, 0, $0) }
  }

  private func run(_ block: Block, _ tally: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
    venue.person.withUnsafeBufferPointer { person in
      venue.number.withUnsafeBufferPointer { number in
        venue.present.withUnsafeBufferPointer { present in
          venue.counts.withUnsafeMutableBufferPointer { counts in
            var meeting = kith_meeting(
              count: Int32(venue.count), person: person.baseAddress, number: number.baseAddress,
              present: present.baseAddress, counts: counts.baseAddress,
              stride: Int32(venue.stride), chance: numbers.row(0), formation: numbers.row(1),
              hostility0: numbers.row(2), hostility1: numbers.row(3),
              hostility_factor: block.factors[.hostility].map { UnsafePointer($0.start) },
              quality: rule.quality, weight: numbers.row(4), meeting: rule.meeting.forKernels,
              incident: rule.incident.forKernels, forming: rule.forming.forKernels,
              made_capacity: Int32(room.count / MemoryLayout<Block.Meeting>.stride), made_count: 0,
              tally: tally, made: room.baseAddress?.assumingMemoryBound(to: Int32.self))
            block.withPeople { address, people in
              block.kernels.table.pointee.meeting(&address, &people, &meeting)
            }
            return Int(meeting.made_count)
          }
        }
      }
    }
  }
}
