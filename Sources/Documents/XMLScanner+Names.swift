extension XMLScanner {
  /// The name of the element that began or ended last, without its prefix.
  public var localName: ArraySlice<UInt8> { bytes[local(name)] }

  /// The prefix of that name; empty where it has none.
  public var prefix: ArraySlice<UInt8> {
    let start = local(name).lowerBound
    return bytes[name.lowerBound..<max(name.lowerBound, start - 1)]
  }

  /// The value of an attribute by its whole name; nil if the element has none of that name.
  public func value(_ name: StaticString) -> ArraySlice<UInt8>? {
    for attribute in attributes
    where attribute.name.count == name.utf8CodeUnitCount
      && has(name, at: attribute.name.lowerBound)
    {
      return values[attribute.value]
    }
    return nil
  }

  /// The value of the first attribute that has this name behind some prefix.
  public func prefixedValue(_ name: StaticString) -> ArraySlice<UInt8>? {
    for attribute in attributes {
      let range = local(attribute.name)
      if range.lowerBound > attribute.name.lowerBound, range.count == name.utf8CodeUnitCount,
        has(name, at: range.lowerBound)
      {
        return values[attribute.value]
      }
    }
    return nil
  }

  /// Whether the local name of the element is this.
  public func isNamed(_ name: StaticString) -> Bool {
    let range = local(self.name)
    return range.count == name.utf8CodeUnitCount && has(name, at: range.lowerBound)
  }

  /// A name without its prefix.
  private func local(_ name: Range<Int>) -> Range<Int> {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")), colon + 1 < name.upperBound
    else { return name }
    return (colon + 1)..<name.upperBound
  }
}
