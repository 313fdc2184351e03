import Randomness

/// Which decision a random draw belongs to: the `process` of its address (DESIGN §5).
///
/// The numbers are part of every result: they are never changed and never reused.
package enum DrawProcess: UInt32, CaseIterable, Sendable {
  case parameter = 1
  case initialState = 2
  case selection = 3
  case ranking = 4
  case uptake = 5
  case adherence = 6
  case success = 7
  case influence = 8
  case attendance = 10
  case tieContact = 11
  case tieIncident = 12
  case formalContact = 13
  case meeting = 14
  case meetingIncident = 15
  case formation = 16
  case ambient = 17
  case wellbeing = 18
  case persuasion = 19
  case dropOut = 20
  case campaign = 21
  case cascade = 30
  case thresholdTrait = 31
  /// Of models in their plain form: what stays for a future; a person's and a pair's draws of a step; the
  /// order of meetings; giving up; exact clocks.
  case modelTrait = 32
  case modelStep = 33
  case modelPair = 34
  case modelOrder = 35
  case modelDrop = 36
  case modelClock = 37
  /// Whether a mood comes or passes in a step.
  case moodStep = 39
  /// Whether likeness and room let a new tie begin.
  case formationRoom = 38
  /// Which interviews and which people a map drawn anew holds, and which of equal ties are named.
  case mapInterviews = 50
  case mapPeople = 51
  case mapCopies = 52
  case mapNames = 53
  /// Where the worlds of a sweep lie, which of them are drawn again, and inputs without quantiles.
  case sweepDesign = 60
  case sweepResample = 61
  case sweepInput = 62
  /// Particles of a fit: which are tried, and which predict.
  case calibration = 70
}

/// The keys of all draws of a run at one site.
///
/// Neither the option nor anything else that a scenario changes is in them, so that two options
/// differ only where their causes differ.
package struct Keys: Sendable, Hashable {
  package let seed: UInt64
  package private(set) var site: UInt64
  /// Futures that share one set of assumptions: future r uses draw r / futuresPerDraw.
  package var futuresPerDraw: UInt32 = 1
  /// For tests only: a process whose keys are spoilt with a number that stands for the option, to
  /// see that the tests of pairing notice it.
  package var spoilt: (process: DrawProcess, by: UInt32)?

  package init(seed: UInt64, site: UInt64, spoilt: (process: DrawProcess, by: UInt32)? = nil) {
    self.seed = seed
    self.site = site
    self.spoilt = spoilt
  }

  /// The key of a process, for one place or action where it has several.
  package func key(_ process: DrawProcess, subject: UInt32 = 0) -> StreamKey {
    var seed = seed
    if let spoilt, spoilt.process == process { seed ^= UInt64(spoilt.by) << 32 | 0x5bd1_e995 }
    return StreamKey(seed: seed, site: site, process: process.rawValue, subject: subject)
  }

  /// The keys of draws that are the same at every site, such as uncertain parameters.
  package var everySite: Keys {
    var keys = self
    keys.site = 0
    return keys
  }

  /// The set of assumptions of a future.
  package func assumptionDraw(of replicate: UInt32) -> UInt32 {
    replicate / max(1, futuresPerDraw)
  }

  package static func == (left: Keys, right: Keys) -> Bool {
    left.seed == right.seed && left.site == right.site
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(seed)
    hasher.combine(site)
  }
}
