import CGSL
import CRandomness

/// What GSL had to object to, in its own words.
public struct GSLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// GSL's number of the kind of error, such as 1 for an argument outside a function's domain.
  public let code: Int32
  /// GSL's reason, such as "P must be in range 0 < P < 1".
  public let reason: String
  /// The C file and line that raised it.
  public let place: String

  /// The reason, the kind and the place in one line.
  public var description: String {
    "GSL error \(code) (\(String(cString: gsl_strerror(code)))): \(reason) [\(place)]"
  }

  init(_ record: kith_gsl_error) {
    code = Int32(record.code)
    reason = withUnsafeBytes(of: record.reason) { text(of: $0) }
    place = withUnsafeBytes(of: record.file) { text(of: $0) } + ":\(record.line)"
  }
}

/// Calls GSL; the first error that it raises on the way is thrown, whatever it returned.
///
/// GSL reports errors to one handler for the whole process; ours records them per thread. The body is
/// synchronous and so stays on its thread. Calls may be nested: the inner one throws its own errors.
func gsl<Result>(_ body: () throws -> Result) throws -> Result {
  var outer = kith_gsl_take()
  defer { kith_gsl_restore(&outer) }
  let result: Result
  do {
    result = try body()
  } catch {
    _ = kith_gsl_take()
    throw error
  }
  let record = kith_gsl_take()
  if record.code != 0 { throw GSLError(record) }
  return result
}

/// Where a draw stands: all parts of an address but the number of the draw.
struct Address: Sendable, Hashable {
  var key: StreamKey
  var a: UInt32
  var b: UInt32
  var step: UInt32
  var replicate: UInt32
}

/// Calls GSL with a generator that stands at draw 0 of an address.
///
/// Its words are `StreamKey.word` at draws 0, 1, 2, …; needing more than 4,096 of them is an error.
/// The generator lives on the stack and must not leave the body.
func withGenerator<Result>(
  at address: Address, _ body: (UnsafePointer<gsl_rng>) throws -> Result
) throws -> Result {
  var state = kith_address(
    key: (address.key.k0, address.key.k1), a: address.a, b: address.b, step: address.step,
    replicate: address.replicate, draw: 0)
  return try withUnsafeMutablePointer(to: &state) { state in
    var generator = gsl_rng(type: kith_rng_addressed, state: state)
    return try withUnsafePointer(to: &generator) { generator in try gsl { try body(generator) } }
  }
}

/// The text of a C array of characters, up to its zero.
private func text(of bytes: UnsafeRawBufferPointer) -> String {
  String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
}
