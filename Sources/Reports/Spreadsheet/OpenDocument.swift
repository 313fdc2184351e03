import Documents
import Formats

/// A workbook as an OpenDocument spreadsheet (ISO/IEC 26300, version 1.2), the same bytes everywhere: no times, no
/// names of people or machines.
enum OpenDocument {
  /// The kind of file, as it stands at its beginning.
  static let kind = "application/vnd.oasis.opendocument.spreadsheet"

  /// The file.
  static func bytes(_ workbook: Workbook) -> [UInt8] {
    var archive = ZipWriter()
    archive.add("mimetype", Array(kind.utf8), isPacked: false)
    archive.add("content.xml", OpenDocumentContent(workbook).bytes)
    archive.add("styles.xml", Array(styles.utf8))
    archive.add("meta.xml", Array(meta(workbook.title).utf8))
    archive.add("META-INF/manifest.xml", Array(manifest.utf8))
    return archive.bytes
  }

  static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The name spaces that our parts use.
  static let spaces =
    [
      "office", "style", "text", "table", "number", "meta",
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\(full[$0] ?? $0):1.0\"" }
    .joined(separator: " ")
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\""

  private static let full = ["number": "datastyle"]

  /// Letters that are easily read, and the language, which screen readers need.
  private static let styles =
    opening + """
      <office:document-styles \(spaces)><office:styles>
      <style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial"
       fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style>
      <style:style style:name="Default" style:family="table-cell"/>
      </office:styles></office:document-styles>

      """

  private static func meta(_ title: String) -> String {
    opening + """
      <office:document-meta \(spaces)><office:meta><meta:generator>kith \(Manifest.version)</meta:generator>
      <dc:title>\(escaped(title))</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>

      """
  }

  private static let manifest =
    opening + """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="\(kind)"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>

      """

  /// Text in which nothing is taken for markup, without the characters that no document may hold.
  static func escaped(_ text: String) -> String { HTMLForm.escaped(XMLWriter.legal(text)) }
}
