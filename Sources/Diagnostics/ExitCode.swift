/// How a command ended, for the shell that called it (the numbers of BSD's `sysexits`).
public enum ExitCode: Int32, Sendable {
  /// All went well.
  case ok = 0
  /// The words of the command were not understood.
  case usage = 64
  /// An input was read and refused; nothing was written.
  case data = 65
  /// An input is not there or cannot be read.
  case noInput = 66
  /// A fault of the program itself.
  case internalFault = 70
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed half-way.
  case inputOutput = 74
  /// Something is in use; the same command may succeed later.
  case tryAgain = 75
}
