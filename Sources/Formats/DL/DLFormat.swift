import Diagnostics
import Documents

/// UCINET's data language (FORMATS §1.3). UCINET's own pairs of files, `##h` and `##d`, are no text and
/// are refused with what to do instead.
enum DLFormat {
  static let format = NetworkFormat(
    name: "dl", title: "a UCINET DL file",
    recognises: recognises, read: { DLReader.read($0, $1, &$2) })

  private static func recognises(_ file: InputFile) -> Bool {
    ["dl", "##h", "##d"].contains(file.ending)
      || TextOpening.begins(TextOpening.of(file.bytes), with: "dl")
  }
}
