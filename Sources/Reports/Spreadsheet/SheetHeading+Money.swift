// Costs, equity and harm.
extension SheetHeading {
  static let money: [String: SheetHeading] = [
    "item": .text("Item", "What is counted.", width: 7),
    "counted_by": .text("Counted by", "Once, per time, per person and so on."),
    "paid_by": .text("Paid by", "Who pays, as the scenario says."),
    "mean": .number("Mean (unit of the row)", "Mean over futures."),
    "weighed_by": .text("Weighed by", "What costs are set against."),
    "effect": .number("Gain (unit of the row)", "What is gained more than as now, discounted."),
    "effect_low95": .number("Gain, 95 % interval, low", "In the unit of the row."),
    "effect_high95": .number("Gain, 95 % interval, high", "In the unit of the row."),
    "quadrant": .text("Quarter", "Whether it costs more or less and gains more or less."),
    "standing": .text("Standing", "Whether another option does more for less."),
    "compared_with": .text("Next cheaper option", "What the extra cost and gain are against."),
    "extra_cost": .number("Extra cost (pounds)", "Against the next cheaper option that counts."),
    "extra_effect": .number("Extra gain (unit of the row)", "Against the same option."),
    "pounds_per_unit": .number("Pounds per extra unit", "Extra cost over extra gain."),
    "pounds_per_unit_mcse": .number(
      "Pounds per extra unit, standard error", "Monte Carlo standard error."),
    "threshold": .number("Worth of one unit (pounds)", "A setting; the scenario says its source."),
    "net_benefit": .number("Net benefit (pounds)", "Gain at that worth, less cost."),
    "net_benefit_low95": .number("Net benefit, 95 % interval, low (pounds)", "Lower end."),
    "net_benefit_high95": .number("Net benefit, 95 % interval, high (pounds)", "Upper end."),
    "net_benefit_at_low_threshold": .number(
      "Net benefit at the low worth (pounds)", "At the lowest worth that the scenario gives."),
    "net_benefit_at_high_threshold": .number(
      "Net benefit at the high worth (pounds)", "At the highest worth that the scenario gives."),
    "costs_more_gains_more": .number("Costs more, gains more (share, 0 to 1)", "Share of draws."),
    "costs_more_gains_less": .number("Costs more, gains less (share, 0 to 1)", "Share of draws."),
    "costs_less_gains_more": .number("Costs less, gains more (share, 0 to 1)", "Share of draws."),
    "costs_less_gains_less": .number("Costs less, gains less (share, 0 to 1)", "Share of draws."),
  ]

  static let harm: [String: SheetHeading] = [
    "total_gain": .number("Gained in all (points)", "Points of wellbeing, over all people."),
    "total_gain_mcse": .number("Gained in all, standard error (points)", "Monte Carlo."),
    "gap_change": .number(
      "Change of the gap (points)", "Residents less service users; below 0 it narrows."),
    "gap_change_mcse": .number("Change of the gap, standard error (points)", "Monte Carlo."),
    "worst_off_fifth_gain": .number(
      "Gain of the worst-off fifth (points)", "Those who were worst off at the start."),
    "worst_off_fifth_gain_mcse": .number(
      "Gain of the worst-off fifth, standard error (points)", "Monte Carlo."),
    "worst_off_fifth_share": .number(
      "Share of the gain that goes to the worst-off fifth (0 to 1)", "An even share is 0.2."),
    "worst_off_fifth_gain_important": .number(
      "Worst-off fifth: gain an important amount (share, 0 to 1)", "Share of those people."),
    "worst_off_fifth_lose_important": .number(
      "Worst-off fifth: lose an important amount (share, 0 to 1)", "Share of those people."),
    "smallest_that_matters": .number("Smallest loss that matters (unit of the row)", "A setting."),
    "set_by": .text("Set by", "The scenario, or assumed."),
    "lose_more": .number("Lose more (futures)", "In how many futures the group loses more."),
    "gain_more": .number("Gain more (futures)", "In how many futures the group gains more."),
    "marked": .text("Marked as harm", "Whether losses are frequent enough to be marked."),
  ]
}
