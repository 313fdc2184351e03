import ArgumentParser
import Diagnostics
import Foundation
import Workshop

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Opens the workshop: lessons, a sandbox and a room, in a browser on this computer.",
    discussion: """
      Example:

        kith serve
        kith serve --port 8080
        kith serve --share
        kith serve --new

      It prints an address with a key. Open it in a browser: it lets one browser in, and a new one is \
      printed then. Only this computer can connect. Everything works without a network. Ctrl-C closes it.

      With --share, phones in the same network can join with the code that is printed, and answer the \
      questions of a lesson. They are asked for no name. Sites that were mapped among real people are not \
      shown then, unless --show-mapped-sites says so.

      What people answered and who came in is kept for twelve hours in a file of your own: a workshop that \
      is opened again goes on where it was. With --new it begins anew.
      """)

  @Option(help: "The port; left out, one that is free.")
  var port = 0
  @Flag(help: "Let phones in the same network join with a code.")
  var share = false
  @Flag(help: "With --share: also show sites that were mapped among real people.")
  var showMappedSites = false
  @Flag(help: "Begin anew: forget who came in and what was answered in the last twelve hours.")
  var new = false
  @Option(
    help: ArgumentHelp(
      "The key in the address, for scripts; left out, one that nobody can guess.", valueName: "key")
  )
  var token: String?
  @OptionGroup
  var threads: ThreadsOption

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port is a number from 1 to 65535.") }
    if showMappedSites, !share {
      throw ValidationError(
        "--show-mapped-sites goes with --share: without it everything is shown to you.")
    }
    if let token,
      token.count < 16 || !token.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    {
      throw ValidationError("--token is at least 16 letters and digits.")
    }
  }

  func run() throws {
    var settings = Workshop.Settings(
      scenarios: PrebuiltScenarios.files, sites: PrebuiltScenarios.sites)
    settings.port = port
    settings.isShared = share
    settings.addresses = share ? OwnAddresses.all : []
    settings.showsMappedSites = showMappedSites
    settings.key = token
    settings.threads = threads.count
    settings.diary = diary
    settings.isNew = new
    settings.onTrouble = {
      Screen.say(
        "The disk takes nothing more: what happens from now on will be forgotten when this is closed."
      )
    }
    settings.onEntry = { next in Screen.say("A browser came in. For another one: \(next)") }
    let workshop: Workshop
    do throws(Finding) {
      workshop = try Workshop(settings)
    } catch {
      throw Ending(error, .tryAgain)
    }
    let interruption = Interruption { "The workshop is closed." }
    Screen.show("The workshop is open: \(workshop.address)")
    if let (addresses, code) = workshop.joining {
      Screen.show("Phones in the same network join at \(addresses.joined(separator: " or "))")
      Screen.show("with the code \(code). It is plain HTTP: others in this network can listen in.")
    }
    if let words = Self.words(workshop) { Screen.say(words) }
    Screen.say("Ctrl-C closes it.")
    workshop.run()
    withExtendedLifetime(interruption) {}
  }

  /// Where it is kept what happens: where programs keep their state by the XDG rules. A workshop alone takes
  /// nothing from one that was shared.
  private var diary: String? {
    let environment = ProcessInfo.processInfo.environment
    let states = environment["XDG_STATE_HOME"] ?? environment["HOME"].map { $0 + "/.local/state" }
    return states.flatMap {
      $0.hasPrefix("/") ? $0 + "/kith/\(share ? "room" : "workshop").jsonl" : nil
    }
  }

  /// What it still knows, or why nothing is kept.
  private static func words(_ workshop: Workshop) -> String? {
    guard workshop.keeps else {
      return
        "Another workshop is open, or the disk takes nothing: what happens here will be forgotten when it is"
        + " closed."
    }
    return workshop.goesOn?.words
  }
}

/// The addresses of this computer in its networks, without those that reach only itself.
enum OwnAddresses {
  static var all: [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [String] = []
    var next = first
    while let one = next?.pointee {
      next = one.ifa_next
      guard let address = one.ifa_addr, Int32(address.pointee.sa_family) == AF_INET else {
        continue
      }
      var place = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        $0.pointee.sin_addr
      }
      var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
      guard inet_ntop(AF_INET, &place, &text, socklen_t(text.count)) != nil else { continue }
      let words = String(
        decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if !words.hasPrefix("127.") { found.append(words) }
    }
    return found
  }
}
