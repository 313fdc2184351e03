extension FormalTies {
  /// Gives each person who begins a helper, and lets the visits of the others rise.
  func pair(_ begun: [Int], _ helpers: [Int], _ k: Int, _ future: inout some FutureState) throws {
    guard !helpers.isEmpty else { return }
    if terms.places.capacity == nil, terms.places.isBuilding(k) { try raise(k, &future) }
    var load: [Int: Int] = [:]
    for tie in future.formalTies where tie.source == identity.source {
      load[tie.helper, default: 0] += 1
    }
    for person in begun {
      let least = helpers.map { load[$0, default: 0] }.min() ?? 0
      guard let helper = helpers.first(where: { load[$0, default: 0] == least }) else { continue }
      load[helper, default: 0] += 1
      try visit(person, helper, k, &future)
    }
  }

  /// A ring: everybody helps the next of those who take part, the last the first. It closes again when
  /// somebody joins or leaves. One person alone has nobody to help.
  func close(_ people: [Int], _ k: Int, _ future: inout some FutureState) throws {
    future.formalTies.removeAll { $0.source == identity.source }
    guard people.count > 1 else { return }
    for (index, helper) in people.enumerated() {
      try visit(people[(index + 1) % people.count], helper, k, &future)
    }
  }

  private func visit(_ person: Int, _ helper: Int, _ k: Int, _ future: inout some FutureState)
    throws
  {
    future.formalTies.append(
      FormalTie(
        helper: helper, user: person, rate: try rate(person, k, future), source: identity.source))
    if !future.reached(by: helperSource).contains(helper) || !terms.isRing {
      future.reached(helper, source: helperSource)
    }
  }

  private func raise(_ k: Int, _ future: inout some FutureState) throws {
    for index in future.formalTies.indices
    where future.formalTies[index].source == identity.source {
      future.formalTies[index].rate = try rate(future.formalTies[index].user, k, future)
    }
  }

  private func rate(_ person: Int, _ k: Int, _ future: some FutureState) throws -> Float {
    let visits = try visits.value(
      for: person, future, subject: identity.subject("visits"), in: 0...1500)
    return Float(visits * future.plan.stepYears * terms.places.dose(k))
  }

  /// Ends pairs: at the end of the scheme they may stay friends, and whoever was visited misses it.
  func end(
    ofThoseWho isEnding: (FormalTie) -> Bool, keeps: Bool, loses: Bool = false,
    _ future: inout some FutureState
  ) throws {
    let ending = future.formalTies.filter { $0.source == identity.source && isEnding($0) }
    future.formalTies.removeAll { $0.source == identity.source && isEnding($0) }
    for tie in ending {
      if keeps || loses { try lose(tie.user, &future) }
      if keeps { try keep(tie, &future) }
    }
  }

  private func lose(_ person: Int, _ future: inout some FutureState) throws {
    let loss = try loss.value(for: person, future, subject: identity.subject("loss"), in: 0...28)
    let wellbeing = future.value(.wellbeing, of: person) - Float(loss)
    future.set(.wellbeing, of: person, to: max(7, wellbeing))
  }

  private func keep(_ tie: FormalTie, _ future: inout some FutureState) throws {
    let keep = try keep.value(for: tie.user, future, subject: identity.subject("keep"), in: 0...1)
    let (low, high) = (min(tie.helper, tie.user), max(tie.helper, tie.user))
    let u = future.keys.key(.success, subject: identity.subject("keep")).uniform53(
      future.plan.numbers[low], future.plan.numbers[high], step: 0, replicate: future.replicate)
    guard u < keep else { return }
    future.tie(
      low, high, strength: Self.keptStrength,
      rate: Float(Self.keptContactsPerYear * future.plan.stepYears))
  }
}
