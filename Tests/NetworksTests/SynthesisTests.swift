import Diagnostics
import Foundation
import Networks
import Testing

/// A recipe with its seed is a site to the last byte.
struct SynthesisTests {
  /// The seven sites that come with Kith are what their recipes make, and say that they are invented.
  @Test func shippedSitesAreWhatTheirRecipesMake() throws {
    let names = try shippedSites()
    #expect(names.count == 7)
    for name in names {
      let recipe = "\(scenariosFolder)/recipes/\(name).toml"
      try withNewFolder { folder in
        let (made, findings) = Synthesis.write(recipe, to: folder)
        #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
        let again = try bytes(in: folder)
        #expect(try bytes(in: "\(scenariosFolder)/sites/\(name)") == again)
        let read = SiteFolder.read(folder)
        #expect(read.findings.all.isEmpty, "\(Rendering.text(read.findings))")
        #expect(read.site == made)
      }
    }
  }

  @Test func saysThatItIsInvented() throws {
    let site = try SmallRecipe().site()
    #expect(site.origin == .invented(recipe: "The lane", seed: 7))
    #expect(site.steps.allSatisfy { $0.source == .assumed })
    #expect(site.people.map(\.number) == Array(0..<200))
    #expect(site.people[7].id == "P007")
    #expect(SiteSummary(site).text.contains("stands for no real place"))
  }

  @Test func anotherSeedIsAnotherSite() throws {
    let recipe = SmallRecipe()
    let (first, second) = (try recipe.site(), try recipe.site(seed: 8))
    #expect(try recipe.site(seed: 7) == first)
    #expect(first.ties != second.ties)
    #expect(first.key != second.key)
    #expect(first.people.map(\.isServiceUser) != second.people.map(\.isServiceUser))
  }

  @Test func writesNothingOverAnything() throws {
    let recipe = "\(scenariosFolder)/recipes/pitharrow.toml"
    try withNewFolder { folder in
      #expect(Synthesis.write(recipe, to: folder).findings.all.isEmpty)
      let before = try bytes(in: folder)
      let (site, findings) = Synthesis.write(recipe, to: folder)
      #expect(site == nil)
      #expect(findings.all.map(\.code) == ["E-SITE-EXISTS"])
      #expect(try bytes(in: folder) == before)
      let missing = Synthesis.write(folder + "/no.toml", to: folder + "/new")
      #expect(missing.findings.all.map(\.code) == ["E-RECIPE-FILE"])
    }
  }

  /// Every two visitors of a place may meet each week, so no place has more than 200.
  @Test func twentyThousandPeople() throws {
    var community = SmallRecipe()
    community.people = "number = 20000\nneighbourhoods = 250\n"
    community.rest = "[places.hub]\nnumber = 40\n[places.service]\nnumber = 20\n"
    var geographic = SmallRecipe.geographic
    geographic.people = community.people
    geographic.ties += "reach = 0.0064\n"
    geographic.rest = community.rest
    for recipe in [community, geographic] {
      let site = try recipe.site()
      #expect(site.people.count == 20_000)
      let visitors = site.places.indices.map { place in
        site.attendance.count { $0.place == place }
      }
      #expect(visitors.max() ?? 0 <= 200)
      #expect((6...8.5).contains(Graph(site: site).meanDegree))
    }
  }

  /// More may wish to go than could be foreseen: keyed numbers pick those who do.
  @Test func placesAreNeverCrowded() throws {
    var recipe = SmallRecipe()
    recipe.people = "number = 400\n"
    recipe.ties += "in_group = 0.2\nin_neighbourhood = 0.2\nacross = 0.2\n"
    recipe.rest = "[places.hub]\nisolated = 0.9\nconnected = 0\n"
    let site = try recipe.site()
    let hub = try #require(site.places.firstIndex { $0.kind == "hub" })
    #expect(site.attendance.count { $0.place == hub } == 200)
  }
}
