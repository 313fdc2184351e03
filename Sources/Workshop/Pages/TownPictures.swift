import Networks
import Reports
import Synchronization

/// Pictures of towns, drawn once.
final class TownPictures: Sendable {
  static let shared = TownPictures()
  private let drawn = Mutex<[UInt64: TownPicture]>([:])

  /// The picture of a site; drawing one takes a moment, so that several may be drawn at a time.
  func picture(_ site: Site) -> TownPicture {
    if let found = drawn.withLock({ $0[site.key] }) { return found }
    let picture = TownPicture(site)
    drawn.withLock { $0[site.key] = picture }
    return picture
  }
}
