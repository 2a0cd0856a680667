// swift-tools-version: 6.2

import PackageDescription

// A package of its own beside the product, so that nothing here is built with it: the rooms that read what strangers send,
// instrumented, and the fuzzer that runs them. `scripts/fuzz.sh` builds it.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  // Counts which edges an input reaches, for libFuzzer, whose runtime comes with the toolchain.
  .unsafeFlags(["-sanitize=fuzzer"]),
]

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-asn1.git", exact: "1.7.4"),
  ],
  targets: [
    .target(name: "WorkOrders", swiftSettings: settings),
    .target(
      name: "WorkOrdersInterchange",
      dependencies: ["WorkOrders", "CLibXML2", "CGMime", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .executableTarget(
      name: "Fuzzer",
      dependencies: [
        "WorkOrders", "WorkOrdersInterchange", "CFuzzer",
        .product(name: "SwiftASN1", package: "swift-asn1", condition: .when(platforms: [.windows])),
      ],
      swiftSettings: settings,
      // The sanitizers' symbols are beyond what gold can link.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    .systemLibrary(name: "CFuzzer"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
  ]
)
