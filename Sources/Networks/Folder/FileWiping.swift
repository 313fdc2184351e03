import Diagnostics
import Foundation

/// Removes files so that what they said is not left on the disk, as far as a program can see to that.
package enum FileWiping {
  /// Overwrites a file with zeros, waits until they are on the disk, and removes it.
  ///
  /// - Throws: `E-OUT-WRITE`; a link is not followed.
  package static func wipe(_ path: String) throws(Finding) {
    let failed = Finding(
      "E-OUT-WRITE", "\(Rendering.cited(path)) could not be overwritten",
      at: SourcePlace(file: path), hint: "check that you may write there")
    let file = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw failed }
    var status = stat()
    var isDone = fstat(file, &status) == 0
    var rest = Int(status.st_size)
    let zeros = [UInt8](repeating: 0, count: 65_536)
    while isDone, rest > 0 {
      let count = zeros.withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, min(rest, zeros.count))
      }
      if count < 0, errno == EINTR { continue }
      isDone = count > 0
      rest -= max(0, count)
    }
    isDone = isDone && fsync(file) == 0
    isDone = close(file) == 0 && isDone
    guard isDone, unlink(path) == 0 else { throw failed }
  }
}
