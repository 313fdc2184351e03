import Documents

extension [UInt8] {
  /// The text of a cell: without the spaces at its ends.
  var trimmed: ArraySlice<UInt8> { self[TextTableBuilder.trimmed(self)] }
}
