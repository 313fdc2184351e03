import Documents
import Networks
import Reports

/// Pages of lessons.
extension Workshop {
  func lesson(_ request: HTTPRequest, _ pieces: [String]) throws(Refusal) -> HTTPResponse {
    guard let lesson = library.lesson(pieces[1]),
      let site = library.site(request.asked("site"), of: lesson)
    else { throw Self.nowhere }
    try mayShow(site)
    switch pieces.count > 2 ? pieces[2] : "" {
    case "":
      let page = LessonPage(
        lesson: lesson, sites: library.sites(of: lesson), site: site, isShared: room != nil)
      return page.page.response
    case "script": return ScriptPage.page(lesson).response
    case "handout": return HandoutPage.page(lesson, site).response
    case "town.svg":
      return HTTPResponse(
        type: "image/svg+xml", body: Array(TownPictures.shared.picture(site).svg.utf8),
        policy: HTTPResponse.reportPolicy)
    case "answers.csv":
      return .download(
        votes.csv(lesson), name: "\(lesson.id)-answers.csv", type: "text/csv; charset=utf-8")
    case "why":
      guard let option = request.asked("option").flatMap({ Int($0) }),
        lesson.options.indices.contains(option)
      else {
        throw Self.nowhere
      }
      return .json(
        try reasons.json(lesson, site: site.name, option: option, library.known))
    default: throw Self.nowhere
    }
  }

  /// Maps of real people are shown to a room only where that was confirmed.
  func mayShow(_ site: Site) throws(Refusal) {
    guard room == nil || settings.showsMappedSites || Library.isInvented(site) else {
      throw Refusal(
        403,
        "\(site.title) was mapped among real people. A room is shown invented towns only, unless kith"
          + " serve was started with --show-mapped-sites.")
    }
  }
}
