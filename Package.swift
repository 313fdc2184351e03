// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets. Release builds can be tested too: the tests run what users
/// run, and in a debug build they would take far too long.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-enable-testing"], .when(configuration: .release)),
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
    .target(name: "Diffusion", dependencies: ["CKernels", "Networks"], swiftSettings: strict),
    .target(name: "Scenarios", dependencies: ["Diffusion"], swiftSettings: strict),
    .target(name: "Experiments", dependencies: ["Scenarios"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["Experiments"], swiftSettings: strict),
    .executableTarget(
      name: "kith",
      dependencies: [
        "Reports", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "kith-bench", dependencies: ["Experiments"], path: "Benchmarks/kith-bench",
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: strict),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"], swiftSettings: strict),
    .testTarget(name: "NetworksTests", dependencies: ["Networks"], swiftSettings: strict),
    .testTarget(
      name: "ExperimentsTests", dependencies: ["Experiments"], swiftSettings: strict),
    .testTarget(name: "DiffusionTests", dependencies: ["Diffusion"], swiftSettings: strict),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios"], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], swiftSettings: strict),
    .testTarget(name: "AcceptanceTests", dependencies: ["Experiments"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["kith"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
