import Diffusion
import Networks

/// A map as if the interviews had been drawn again: a bootstrap of interviews (Efron 1979, M).
///
/// Of n interviews n are drawn with replacement. A tie is known from the interviews of its two people;
/// its contacts are multiplied by the mean of how often these were drawn, and it is gone where neither
/// was. A site's files do not keep who told of which tie, so a tie between two people who were both
/// interviewed counts as told by both (A). Ties between people who were only named stay as they are.
///
/// In expectation contacts stay the same, while one tie in seven (e⁻²) between interviewed people is
/// gone, and one in three (e⁻¹) to people only named. It never adds a tie that nobody told of, so it
/// says nothing about ties that the survey missed.
enum InterviewsDrawn {
  static func site(_ site: Site, _ keys: Keys, _ map: UInt32) -> Site {
    let interviewed = site.people.indices.filter { site.people[$0].isSurveyed }
    let counts = Resampling.counts(
      interviewed.count, keys, .mapInterviews, stratum: 0, map: map)
    var drawn = [Int?](repeating: nil, count: site.people.count)
    for (person, count) in zip(interviewed, counts) { drawn[person] = count }
    var result = site
    result.ties = site.ties.compactMap { tie in
      let tellers = [drawn[tie.from], drawn[tie.to]].compactMap { $0 }
      guard !tellers.isEmpty else { return tie }
      let weight = Double(tellers.reduce(0, +)) / Double(tellers.count)
      guard weight > 0 else { return nil }
      var tie = tie
      tie.contactsPerYear *= weight
      return tie
    }
    return result
  }
}
