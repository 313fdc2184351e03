/// Something about a study that no program can know: `[documentation]` holds what a person says of it.
public struct Statement: Sendable, Hashable {
  /// The key in the scenario file.
  public let key: String
  /// What is asked, to be read after "Say".
  public let asked: String
  /// What an answer may look like.
  let example: String

  /// Every statement that the protocols ask for (ODD, STRESS-ABS and CHEERS 2022), in the order of a study.
  public static let all: [Statement] = [
    audience, notFor, patterns, leftOut, whyThisModel, theory, survey, consent, population, setting,
    fillingIn, judgement, whyTheseOptions, whyThisLength, perspective, costSources, analysisPlan,
    engagement, engagementEffect, limits, funding, interests, sharing,
  ]

  package static let audience = Statement(
    key: "audience", asked: "who is to use the results, and for which decision",
    example: "\"The town's public health team, to choose one pilot.\"")
  package static let notFor = Statement(
    key: "not_for", asked: "what the model must not be used for",
    example: "\"Decisions about single people.\"")
  package static let patterns = Statement(
    key: "patterns", asked: "what the model must reproduce before it is believed",
    example: "\"The share who have no contact, as the 2024 survey found it.\"")
  package static let leftOut = Statement(
    key: "left_out", asked: "what was left out, and why",
    example: "\"People moving in and out: two years are short.\"")
  package static let whyThisModel = Statement(
    key: "why_this_model", asked: "why these rules and not others",
    example: "\"Habits that need company are thought to need several others.\"")
  package static let theory = Statement(
    key: "theory", asked: "on which theories the rules of behaviour rest",
    example: "\"Contact hypothesis; complex contagion.\"")
  package static let survey = Statement(
    key: "survey", asked: "how and when the map and the scores were collected",
    example: "\"Interviews with a name generator, spring 2024.\"")
  package static let consent = Statement(
    key: "consent", asked: "how people consented, and who approved the study",
    example: "\"Written consent; approved by the university's committee.\"")
  package static let population = Statement(
    key: "population", asked: "who lives there, as far as it matters (age, income, health)",
    example: "\"Adults of one ward, among the tenth most deprived.\"")
  package static let setting = Statement(
    key: "setting", asked: "what else is going on there that may matter",
    example: "\"The library closed last year.\"")
  package static let fillingIn = Statement(
    key: "filling_in", asked: "why what nobody measured is filled in as it is",
    example: "\"The national distribution, for want of a local one.\"")
  package static let judgement = Statement(
    key: "judgement", asked: "who judged the assumed numbers, and how",
    example: "\"Six residents and two workers, in one meeting.\"")
  package static let whyTheseOptions = Statement(
    key: "why_these_options", asked: "why these options are compared",
    example: "\"They are those that residents proposed.\"")
  package static let whyThisLength = Statement(
    key: "why_this_length", asked: "why the run is as long as it is",
    example: "\"The grant pays for two years.\"")
  package static let perspective = Statement(
    key: "perspective", asked: "whose costs and benefits count, and why",
    example: "\"The council's costs, everybody's benefits.\"")
  package static let costSources = Statement(
    key: "cost_sources", asked: "where costs come from",
    example: "\"The provider's budget for 2025.\"")
  package static let analysisPlan = Statement(
    key: "analysis_plan", asked: "whether there was a plan of analysis beforehand, and where it is",
    example: "\"Agreed on 1 March, kept by the team.\"")
  package static let engagement = Statement(
    key: "engagement", asked: "how residents and others took part in the study",
    example: "\"Three workshops with twelve residents.\"")
  package static let engagementEffect = Statement(
    key: "engagement_effect", asked: "what changed because they did",
    example: "\"They struck out one option.\"")
  package static let limits = Statement(
    key: "limits", asked: "how far the results carry, and what is known from elsewhere",
    example: "\"One town; no trial of such groups is known.\"")
  package static let funding = Statement(
    key: "funding", asked: "who paid for the study, and what part they had in it",
    example: "\"The council; none.\"")
  package static let interests = Statement(
    key: "interests", asked: "which interests the authors have",
    example: "\"One works for the provider.\"")
  package static let sharing = Statement(
    key: "sharing", asked: "where others find the scenario, the map and the results",
    example: "\"On request; the map is not shared.\"")
}

extension SectionTables {
  /// What only people can say of a study.
  package static let documentation = SectionTable(
    heading: "[documentation]",
    keys: Statement.all.map {
      SettingKey($0.key, .text, $0.asked, example: $0.example, standard: "NOT STATED")
    })
}
