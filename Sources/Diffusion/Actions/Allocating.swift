/// A primitive that offers something to people whom a phrase picks; whether they accept is another
/// matter.
package protocol Allocating: Primitive {
  var people: Targets { get }
  var identity: ActionIdentity { get }
}

extension Allocating {
  /// Whom it picks in one future, in the order in which it does.
  package func offered(_ plan: SitePlan, _ keys: Keys, replicate: UInt32) -> [Int] {
    people.pick(plan, keys, subject: identity.subject("who"), replicate: replicate)
  }
}

extension Enrol: Allocating {}
extension FormalTies: Allocating {}
extension Introduce: Allocating {}
extension Modify: Allocating {}
extension Remove: Allocating {}
extension SeedAction: Allocating {}
