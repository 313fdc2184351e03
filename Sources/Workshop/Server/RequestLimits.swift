/// How large a request may be and how long it may take.
///
/// Sizes and times are our own choice (A): pages and scenarios of this program are far smaller.
struct RequestLimits: Sendable {
  /// The first line and the headers, in bytes.
  var head = 16 * 1024
  /// What is asked for, in bytes.
  var target = 8 * 1024
  /// Lines of headers.
  var lines = 64
  /// What is sent with it, in bytes.
  var body = 1024 * 1024
  /// Seconds until the head, and until the rest, must be there.
  var headSeconds = 10.0, bodySeconds = 60.0
  /// Seconds in which a reader must take what is written, each time.
  var writeSeconds = 20
  /// Connections at a time.
  var connections = 256
}
