import Diagnostics
import Foundation

/// The workshop: a web server on this computer, with lessons, a sandbox and a room.
public final class Workshop: Sendable {
  /// What it is given.
  public struct Settings: Sendable {
    /// The scenario files that become lessons, in order.
    public var scenarios: [String]
    /// The folders of sites.
    public var sites: [String]
    /// 0 = one that is free.
    public var port = 0
    /// Whether phones in the same network may join.
    public var isShared = false
    /// Names or addresses of this computer in that network.
    public var addresses: [String] = []
    /// Whether sites that were mapped among real people may be shown to a room.
    public var showsMappedSites = false
    /// The key in the first address; nil: one that nobody can guess.
    public var key: String?
    /// The file that keeps what happens, so that a workshop that is opened again goes on; one for those that are
    /// shared and another for those that are not. nil: nothing is kept.
    public var diary: String?
    /// Whether to begin anew, whatever the file holds.
    public var isNew = false
    /// Told once if what happens can no longer be kept.
    public var onTrouble: (@Sendable () -> Void)?
    /// Told the next address when one was used.
    public var onEntry: (@Sendable (_ next: String) -> Void)?
    /// Blocks worked on at the same time.
    public var threads = 1

    /// Lessons and sites of these files.
    public init(scenarios: [String], sites: [String]) {
      self.scenarios = scenarios
      self.sites = sites
    }
  }

  let library: Library
  let runner: Runner
  let gate: Gate
  let room: Room?
  let votes = Votes()
  let reasons = Reasons()
  let films = Films()
  let settings: Settings
  /// What is kept; nil: nothing.
  let diary: Diary?
  /// What was there when it was opened; nil: it began anew.
  public let goesOn: GoingOn?
  private let listener: Listener

  /// Begins to listen.
  ///
  /// - Throws: `E-SERVE-PORT` where the port cannot be used.
  public convenience init(_ settings: Settings) throws(Finding) {
    try self.init(settings, RequestLimits())
  }

  init(_ settings: Settings, _ limits: RequestLimits) throws(Finding) {
    self.settings = settings
    diary = settings.diary.flatMap { Diary($0, onTrouble: settings.onTrouble ?? {}) }
    let now = Int(Date().timeIntervalSince1970)
    let past = settings.isNew ? nil : diary?.past(now: now)
    listener = try Self.listener(settings, past?.opening.port, limits)
    let port = listener.port
    gate = Gate(
      hosts: Gate.loopback(port)
        + (settings.isShared ? settings.addresses.map { "\($0):\(port)" } : []),
      port: port, key: settings.key ?? Secret.key())
    library = Library(scenarios: settings.scenarios, sites: settings.sites)
    runner = Runner(threads: settings.threads)
    room = settings.isShared ? Room(code: past?.opening.code ?? Secret.code()) : nil
    goesOn = past.map { GoingOn($0, now: now) }
    if let past {
      for entry in past.entries { takeUp(entry) }
    } else {
      diary?.begin(DiaryEntry.Opening(time: now, port: port, code: room?.code))
    }
  }

  /// Listens where it did before, so that browsers find it again, or else where it can.
  private static func listener(_ settings: Settings, _ before: Int?, _ limits: RequestLimits)
    throws(Finding) -> Listener
  {
    if settings.port == 0, let before,
      let same = try? Listener(port: before, isShared: settings.isShared, limits: limits)
    {
      return same
    }
    return try Listener(port: settings.port, isShared: settings.isShared, limits: limits)
  }

  /// Whether what happens is kept.
  public var keeps: Bool { diary != nil }

  /// The port that it listens at.
  public var port: Int { listener.port }

  /// The address to open, with the key; it lets one browser in.
  public var address: String { "http://127.0.0.1:\(port)/?key=\(gate.key)" }

  /// What phones open, and the code that they are asked for; nothing where the room is not open.
  public var joining: (addresses: [String], code: String)? {
    room.map { room in (settings.addresses.map { "http://\($0):\(port)/join" }, room.code) }
  }

  /// Answers until the program ends or `stop` is called.
  public func run() {
    listener.run { [self] request in answer(request) }
  }

  /// Takes no more connections.
  public func stop() { listener.stop() }
}
