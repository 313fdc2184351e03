import Diffusion
import Documents

/// `[value]`: how what an option brings is weighed against what it costs.
public struct ValueSettings: Sendable, Hashable {
  /// What an option is worth by; nil: as nothing was said (`CompareSettings` and the model decide).
  public var measure: Measure?
  /// Pounds that one unit of the measure is worth; nil: the documented value of a WELLBY, and for
  /// every other measure none.
  public var threshold: Double?
  /// Where the scenario has the threshold from; empty = not said.
  public var thresholdSource = ""
  /// Points of life satisfaction (0 to 10) for one point of SWEMWBS; nil = as documented.
  public var wellbyPerPoint: Double?
  /// Yearly rates at which costs and effects lose weight; nil = as documented.
  public var discountCosts, discountEffects: Double?
  /// The year in whose prices costs are stated; nil = not said.
  public var priceYear: Int?
  /// Whether the scenario has the section at all.
  public var isStated = false

  /// What an option is worth by.
  public enum Measure: Sendable, Hashable {
    /// A point of life satisfaction, for one person and one year.
    case wellby
    /// An outcome of the table, in the week that decides.
    case line(OutcomeLine)
  }

  /// Nothing is said.
  public init() {}
}

/// The documented numbers behind costs and value (SCIENCE §3.1).
public enum ValueStandards {
  /// Points of life satisfaction for one point of SWEMWBS on the metric scale.
  public static let wellbyPerPoint = 0.26
  /// Where it comes from.
  public static let wellbyPerPointSource = Parameter.Provenance.found(
    "Mukuria and others, by the conversion table of WellWorth; the largest uncertainty of the"
      + " economics, and not among the draws")
  /// Pounds for one WELLBY, with the range that the source gives, in prices of `wellbyYear`.
  public static let wellby = 13_000.0
  /// The ends of the range that the source gives.
  public static let wellbyRange = 10_000.0...16_000.0
  /// The prices in which the value of a WELLBY is stated.
  public static let wellbyYear = 2019
  /// Where it comes from.
  public static let wellbySource = Parameter.Provenance.found(
    "HM Treasury, Wellbeing guidance for appraisal, July 2021; in 2019 prices, with a range from"
      + " £10,000 to £16,000")
  /// What costs lose in weight a year.
  public static let discountCosts = 0.035
  /// Where it comes from.
  public static let discountCostsSource = Parameter.Provenance.remembered(
    "HM Treasury, the Green Book: social time preference")
  /// What WELLBYs lose in weight a year.
  public static let discountEffects = 0.015
  /// Where it comes from.
  public static let discountEffectsSource = Parameter.Provenance.remembered(
    "HM Treasury, the Green Book: health and life")
}

extension Scenario {
  /// Whether any action states a cost, at any site.
  public var statesCosts: Bool {
    options.contains { option in
      option.actions.contains { action in
        !action.costs.isEmpty || action.atSite.values.contains { !$0.costs.isEmpty }
      }
    }
  }

  /// Whether anything is said of value for money: a cost or a section `[value]` is there.
  public var weighsCosts: Bool { statesCosts || value.isStated }

  /// What options are worth by: what `[value]` says; else WELLBYs, and where wellbeing is not
  /// modelled the line that decides.
  public var valueMeasure: ValueSettings.Measure {
    value.measure ?? (model.runsCommunity ? .wellby : .line(compare.main))
  }

  /// What one unit of the measure is worth, in pounds; nil where nobody says.
  public var valueThreshold: Double? {
    value.threshold ?? (valueMeasure == .wellby ? ValueStandards.wellby : nil)
  }

  /// The ends of the documented range of the threshold; nil where the scenario sets it itself.
  public var valueThresholdRange: ClosedRange<Double>? {
    value.threshold == nil && valueMeasure == .wellby ? ValueStandards.wellbyRange : nil
  }
}

/// One number that the economics stand on, with its source.
public struct ValueInput: Sendable, Hashable {
  /// As the scenario calls it: `value.threshold`.
  public let name: String
  /// What it means, one line.
  public let meaning: String
  /// The number with its unit.
  public let value: String
  /// Where it comes from.
  public let provenance: Parameter.Provenance
  /// Whether the scenario sets it.
  public let isSet: Bool
}

extension Scenario {
  /// The numbers that the economics stand on; empty where nothing is weighed.
  public var valueInputs: [ValueInput] {
    guard weighsCosts else { return [] }
    return [thresholdInput].compactMap { $0 } + (model.runsCommunity ? [pointInput] : [])
      + discountInputs
  }

  private var thresholdInput: ValueInput? {
    valueThreshold.map { threshold in
      let isSet = value.threshold != nil
      let said = value.thresholdSource.isEmpty ? "no source stated" : value.thresholdSource
      return ValueInput(
        name: "value.threshold", meaning: "what one unit of what is gained is worth",
        value: "£\(grouped(threshold)) per \(ValueWords.unit(of: valueMeasure))",
        provenance: isSet
          ? .assumed("set in this scenario: \(said)") : ValueStandards.wellbySource,
        isSet: isSet)
    }
  }

  private var pointInput: ValueInput {
    ValueInput(
      name: "value.wellby_per_point",
      meaning: "points of life satisfaction (0 to 10) for one point of wellbeing (SWEMWBS)",
      value: shortest(value.wellbyPerPoint ?? ValueStandards.wellbyPerPoint),
      provenance: value.wellbyPerPoint == nil
        ? ValueStandards.wellbyPerPointSource : .assumed("set in this scenario"),
      isSet: value.wellbyPerPoint != nil)
  }

  private var discountInputs: [ValueInput] {
    func input(
      _ name: String, _ meaning: String, _ set: Double?, _ standard: Double,
      _ source: Parameter.Provenance
    ) -> ValueInput {
      ValueInput(
        name: name, meaning: meaning,
        value: "\(rounded(100 * (set ?? standard))) % per year",
        provenance: set == nil ? source : .assumed("set in this scenario"), isSet: set != nil)
    }
    let costs = input(
      "value.discount_costs", "what costs lose in weight for each year that they come later",
      value.discountCosts, ValueStandards.discountCosts, ValueStandards.discountCostsSource)
    let effects = input(
      "value.discount_effects", "what WELLBYs lose in weight for each year that they come later",
      value.discountEffects, ValueStandards.discountEffects,
      ValueStandards.discountEffectsSource)
    return [costs] + (model.runsCommunity ? [effects] : [])
  }
}

extension Outcome {
  /// Whether it is a mean over people, so that a difference can be added up over them.
  public var addsUpOverPeople: Bool { !isGap }
}

/// What the units of a measure are called.
public enum ValueWords {
  /// One unit: "WELLBY", "person" for shares of people, "point" for wellbeing; it stands behind
  /// "per".
  public static func unit(of measure: ValueSettings.Measure) -> String {
    switch measure {
    case .wellby: return "WELLBY"
    case .line(let line):
      guard let outcome = Outcomes.named(line.outcome) else { return "unit" }
      if outcome.isShareOfPeople { return "person" }
      switch outcome.unit {
      case "share", "": return "unit"
      case "contacts per week": return "weekly contact"
      default: return outcome.unit.hasSuffix("s") ? String(outcome.unit.dropLast()) : outcome.unit
      }
    }
  }

  /// Several units: "WELLBYs", "people", "points".
  public static func units(of measure: ValueSettings.Measure) -> String {
    let one = unit(of: measure)
    return one == "person" ? "people" : one + "s"
  }
}
