// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets. Release builds can be tested too: the tests run what users
/// run, and in a debug build they would take far too long. A target says what it offers before it is
/// compiled, so that those that stand on it need not wait (see Decisions/0015).
let strict: [SwiftSetting] = strictly()
/// Statistics, tables and pages are around the futures and not in them: for size they compile in four fifths of the time
/// and take what they took.
let compact: [SwiftSetting] = strictly(["-Osize"])
/// What reads words and passes them on takes no time: without optimisation it compiles in a quarter.
let plain: [SwiftSetting] = strictly(["-Onone"])

/// A block is one thread's: whether two things ask for the same part of it at once is looked at in debug builds only, where
/// it would cost a block four hundredths of its time.
let engine: [SwiftSetting] = strictly(["-enforce-exclusivity=unchecked"])

func strictly(_ optimisation: [String] = []) -> [SwiftSetting] {
  [
    .treatAllWarnings(as: .error),
    .unsafeFlags(
      ["-enable-testing", "-disable-cmo", "-emit-module-separately-wmo"] + optimisation,
      .when(configuration: .release)),
  ]
}

/// Tests are many and small: without optimisation they compile in a fraction of the time, and what they
/// test is what people run all the same.
let tests: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .unsafeFlags(["-Onone"], .when(configuration: .release)),
]
/// Arithmetic in C keeps the bits that Swift's has, in every configuration.
let exact: [CSetting] = [.unsafeFlags(["-O2", "-ffp-contract=off", "-fno-math-errno"])]

let package = Package(
  name: "kith",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "kith", targets: ["kith"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .target(name: "CRandomness", dependencies: ["CGSL"], cSettings: exact),
    .target(name: "CKernels", cSettings: exact),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Documents", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(
      name: "Randomness", dependencies: ["CGSL", "CRandomness", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "Networks", dependencies: ["Diagnostics", "Documents", "Randomness"],
      swiftSettings: strict),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "CStorage", dependencies: ["CSQLite"], cSettings: exact),
    .target(name: "Storage", dependencies: ["CSQLite", "CStorage"], swiftSettings: strict),
    .target(name: "Formats", dependencies: ["Networks", "Storage"], swiftSettings: strict),
    .target(
      name: "Disclosure", dependencies: ["Diagnostics", "Documents", "Networks", "Storage"],
      swiftSettings: strict),
    .target(name: "Diffusion", dependencies: ["CKernels", "Networks"], swiftSettings: engine),
    .target(name: "Scenarios", dependencies: ["Diffusion"], swiftSettings: plain),
    .target(
      name: "Experiments", dependencies: ["CGSL", "Scenarios", "Storage"], swiftSettings: compact),
    .target(name: "Validation", dependencies: ["Experiments"], swiftSettings: compact),
    .target(
      name: "Reports", dependencies: ["Disclosure", "Experiments", "Formats", "Validation"],
      swiftSettings: plain),
    .target(name: "Workshop", dependencies: ["Reports", "Storage"], swiftSettings: plain),
    .executableTarget(
      name: "kith",
      dependencies: [
        "Reports", "Storage", "Workshop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: plain),
    .executableTarget(
      name: "kith-bench", dependencies: ["Experiments", "Formats"], path: "Benchmarks/kith-bench",
      swiftSettings: strict),
    .target(name: "Fuzzing", path: "Tests/Fuzzing", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: tests),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Fuzzing"], swiftSettings: tests),
    .testTarget(name: "StorageTests", dependencies: ["Storage"], swiftSettings: tests),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"], swiftSettings: tests),
    .testTarget(
      name: "NetworksTests", dependencies: ["Networks", "Fuzzing"], swiftSettings: tests),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "Fuzzing"], swiftSettings: tests),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure"], swiftSettings: tests),
    .testTarget(
      name: "ExperimentsTests", dependencies: ["Experiments"], swiftSettings: tests),
    .testTarget(name: "DiffusionTests", dependencies: ["Diffusion"], swiftSettings: tests),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios"], swiftSettings: tests),
    .testTarget(name: "ValidationTests", dependencies: ["Validation"], swiftSettings: tests),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], swiftSettings: tests),
    .testTarget(name: "WorkshopTests", dependencies: ["Workshop"], swiftSettings: tests),
    .testTarget(name: "AcceptanceTests", dependencies: ["Experiments"], swiftSettings: tests),
    .testTarget(name: "CommandTests", dependencies: ["Storage"], swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6]
)
