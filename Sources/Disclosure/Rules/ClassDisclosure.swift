/// Groups in which everybody or nobody has something sensitive (rule P6).
public enum ClassDisclosure {
  /// Whether a group may be shown: some have it and some do not. Otherwise to be in the group would be
  /// to have it, or not to, and no count is too large to tell.
  public static func allows(_ having: Int, of people: Int) -> Bool {
    having > 0 && having < people
  }
}
