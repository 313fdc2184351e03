/// Short forms of given names, for English names only, and only those that nearly always mean one name
/// (M; no claim to be complete: a nickname that is missing here costs a proposal, never a person).
enum Nicknames {
  /// Whether one of two given names is a usual short form of the other, or both of a third.
  static func areOne(_ a: String, _ b: String) -> Bool {
    a != b && groups.contains { $0.contains(a) && $0.contains(b) }
  }

  private static let groups: [[String]] = [
    ["andrew", "andy"], ["anthony", "antony", "tony"], ["barbara", "babs"], ["benjamin", "ben"],
    ["catherine", "katherine", "kathryn", "cathy", "kathy", "kate", "katie"],
    ["charles", "charlie"], ["christopher", "chris"], ["daniel", "dan", "danny"],
    ["david", "dave"], ["deborah", "debra", "debbie"], ["dorothy", "dot"], ["edward", "eddie"],
    ["elizabeth", "liz", "lizzie", "beth", "betty"], ["frederick", "fred"],
    ["gregory", "greg"], ["james", "jim", "jimmy"], ["jennifer", "jenny", "jen"],
    ["john", "jon", "johnny"], ["joseph", "joe"], ["kenneth", "ken"], ["lawrence", "larry"],
    ["margaret", "maggie", "peggy"], ["matthew", "matt"], ["michael", "mike", "mick"],
    ["nicholas", "nick"], ["pamela", "pam"], ["patricia", "trish", "tricia"],
    ["peter", "pete"], ["philip", "phillip", "phil"], ["rebecca", "becky"],
    ["richard", "dick", "rick"], ["robert", "bob", "rob", "bobby"], ["ronald", "ron"],
    ["samuel", "sam"], ["stephen", "steven", "steve"], ["susan", "sue", "susie"],
    ["theresa", "teresa", "terri"], ["thomas", "tom", "tommy"], ["timothy", "tim"],
    ["victoria", "vicky", "vicki"], ["william", "bill", "will", "billy"],
  ]
}
