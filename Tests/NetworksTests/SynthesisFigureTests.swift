import Networks
import Testing

/// What the two families are like on average, against SCIENCE §1.5 and §6.
struct SynthesisFigureTests {
  /// One site in figures.
  private struct Figures {
    var degree, userDegree, clustering, users, fewTies: Double
    var wellbeing, userWellbeing, otherWellbeing, stigma, withdrawal: Double

    init(_ site: Site) {
      let graph = Graph(site: site)
      let people = site.people
      func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
      let all = people.indices
      let service = all.filter { people[$0].isServiceUser }
      degree = graph.meanDegree
      userDegree = mean(service.map { Double(graph.degree($0)) })
      clustering = graph.transitivity() ?? 0
      users = Double(service.count) / Double(people.count)
      fewTies = mean(all.map { graph.degree($0) < 3 ? 1 : 0 })
      wellbeing = mean(people.compactMap(\.wellbeing))
      userWellbeing = mean(service.compactMap { people[$0].wellbeing })
      otherWellbeing = mean(people.filter { !$0.isServiceUser }.compactMap(\.wellbeing))
      stigma = mean(people.compactMap(\.stigma))
      withdrawal = mean(people.compactMap(\.withdrawal))
    }
  }

  private func mean(_ sites: [Figures], _ figure: KeyPath<Figures, Double>) -> Double {
    sites.reduce(0) { $0 + $1[keyPath: figure] } / Double(sites.count)
  }

  /// Twenty sites of 400 people with the defaults, which are those of SCIENCE's S2 to S5.
  @Test func community() throws {
    var recipe = SmallRecipe()
    recipe.people = "number = 400\n"
    let sites = try (1...20).map { Figures(try recipe.site(seed: UInt64($0))) }
    #expect((7.1...7.5).contains(mean(sites, \.degree)))
    #expect((4.2...4.9).contains(mean(sites, \.userDegree)))
    #expect((0.13...0.17).contains(mean(sites, \.clustering)))
    #expect(sites.allSatisfy { $0.users == 0.15 })
    // SCIENCE §1.5: service users 20.0, others 23.8.
    #expect((19.7...20.3).contains(mean(sites, \.userWellbeing)))
    #expect((23.5...24.0).contains(mean(sites, \.otherWellbeing)))
    #expect((0.44...0.456).contains(mean(sites, \.stigma)))
    #expect((0.36...0.39).contains(mean(sites, \.withdrawal)))
  }

  /// SCIENCE §6, S1: mean 7.5 ties, clustering about .45 (as a share of triples), few with under 3 ties.
  @Test func geographic() throws {
    let sites = try (1...20).map { Figures(try SmallRecipe.geographic.site(seed: UInt64($0))) }
    #expect((7.3...7.8).contains(mean(sites, \.degree)))
    #expect((0.42...0.48).contains(mean(sites, \.clustering)))
    #expect((0.01...0.05).contains(mean(sites, \.fewTies)))
    #expect(sites.allSatisfy { abs($0.users - 0.15) < 0.006 })
  }

  /// The seven sites that come with Kith: 250 to 500 people, one in ten to one in five service users,
  /// each of a character of its own.
  @Test func shipped() throws {
    var means: [Double] = []
    for name in try shippedSites() {
      let (read, _) = SiteFolder.read("\(scenariosFolder)/sites/\(name)")
      let site = try #require(read)
      let figures = Figures(site)
      #expect((250...500).contains(site.people.count))
      #expect((0.095...0.205).contains(figures.users))
      #expect((6.3...8.3).contains(figures.degree))
      #expect((0.35...0.5).contains(figures.clustering))
      #expect((19...21).contains(figures.userWellbeing))
      #expect((22.7...24.3).contains(figures.otherWellbeing))
      #expect(SiteSummary(site).components <= 8)
      #expect(site.places.contains { $0.kind == "hub" })
      means.append(figures.degree)
    }
    #expect(Set(means).count == 7)
  }
}
