/// The registry of reference cases: one file a family of models.
package enum ReferenceCases {
  package static let all: [ReferenceCase] =
    cascades + linearThresholds + thresholds + opinions + adoption + moods + wellbeing + doses
    + stigma
    + byHand + ties + smallNetworks + measures + statistics + randomness + community
}
