import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Networks
import Reports

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Says what the network of a site says: to the screen and as a page with pictures.",
    discussion: """
      Example:

        kith map pitharrow
        kith map sites/riverside --out private/map.html
        kith map sites/riverside --share --out share/map.html

      The site is a folder, or the short name of a prebuilt one. The page says what the map rests on, who \
      is well connected, who brings people together and whom nobody reaches, which communities can be \
      seen, how groups differ, and how far the survey carries. It needs no network and no script.

      The page names people by their ids and is private: its file can be read by its owner alone. With \
      --share it shows blocks of at least ten people instead, and no single person.
      """)

  @Argument(help: "A site's folder, or the short name of a prebuilt site.")
  var site: String
  @Option(help: "A new file for the page (.html).")
  var out: String?
  @Flag(help: "Show blocks of at least ten people only, for others to see.")
  var share = false
  @Flag(help: "Write over a page that is there already.")
  var replace = false
  @OptionGroup
  var threads: ThreadsOption

  func validate() throws {
    if let out, URL(fileURLWithPath: out).pathExtension.lowercased() != "html" {
      throw ValidationError("--out takes the name of a file that ends in .html.")
    }
    if replace, out == nil {
      throw ValidationError("--replace goes with --out: it says that the page may be written over.")
    }
  }

  func run() throws {
    let (folder, read, findings) = try PrebuiltScenarios.readSite(site)
    Screen.say(findings)
    let shared = share ? SharedMap(read) : nil
    let map = share ? nil : NetworkMap(read, threads: threads.count)
    if let out, let page = shared?.html ?? map?.html {
      do throws(Finding) {
        let bytes = Array(page.utf8)
        if let shared {
          try SharedNames.refuse(read, in: [(out, bytes)])
          try shared.record(in: folder)
        }
        if replace {
          try NewFile.replace(out, with: bytes, isPrivate: !share)
        } else {
          try NewFile.write(bytes, to: out, isPrivate: !share)
        }
      } catch {
        throw Ending(error)
      }
    }
    let isTerminal = Screen.isTerminal
    Screen.show(
      shared?.terminal(usesBold: isTerminal) ?? map?.terminal(usesBold: isTerminal) ?? "")
    guard let out else { return }
    Screen.say(
      share
        ? "Written to \(out). Look at it before you pass it on."
        : "Written to \(out). It names people by their ids: keep it in the private folder.")
  }
}
