import CKernels

extension NeighbourSums {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    block.contacts.fill(0)
    block.good.fill(0)
    block.bad.fill(0)
    for lane in 0..<block.lanes where !block.incidents[lane].isEmpty {
      for person in block.incidents[lane] { block.bad[person, lane] += 1 }
      block.incidents[lane].removeAll()
    }
    block.withPeople { _, people in
      var gather = block.ties.gather
      block.kernels.table.pointee.gather(&people, &gather)
    }
    // The made ties' part is added by the kernel that works out their contacts: it reads them once.
  }
}
