// swift-tools-version: 6.2

import PackageDescription

// Exact versions of every package, so that the same commit is always the same program.
let packages: [Package.Dependency] = [
  // What the sources import.
  .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
  .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
  .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
  .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
  .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  // What stands behind those; see `pinned`.
  .package(url: "https://github.com/apple/swift-algorithms.git", exact: "1.2.1"),
  .package(url: "https://github.com/apple/swift-asn1.git", exact: "1.7.4"),
  .package(url: "https://github.com/apple/swift-async-algorithms.git", exact: "1.1.4"),
  .package(url: "https://github.com/apple/swift-atomics.git", exact: "1.3.0"),
  .package(url: "https://github.com/apple/swift-certificates.git", exact: "1.21.1"),
  .package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0"),
  .package(url: "https://github.com/apple/swift-configuration.git", exact: "1.4.0", traits: []),
  .package(url: "https://github.com/apple/swift-distributed-tracing.git", exact: "1.7.3"),
  .package(url: "https://github.com/apple/swift-http-structured-headers.git", exact: "1.7.0"),
  .package(url: "https://github.com/apple/swift-metrics.git", exact: "2.13.0"),
  .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
  .package(url: "https://github.com/apple/swift-nio-http2.git", exact: "1.46.0"),
  .package(url: "https://github.com/apple/swift-nio-transport-services.git", exact: "1.28.0"),
  .package(url: "https://github.com/apple/swift-numerics.git", exact: "1.1.1"),
  .package(url: "https://github.com/apple/swift-service-context.git", exact: "1.5.1"),
  .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
]

// Packages that only other packages import. A target has to name them, or SwiftPM warns of each that it is not used; under
// a condition that never holds here nothing is built or linked for it.
let pinned: [Target.Dependency] = [
  ("Algorithms", "swift-algorithms"), ("SwiftASN1", "swift-asn1"), ("Atomics", "swift-atomics"),
  ("X509", "swift-certificates"), ("Tracing", "swift-distributed-tracing"),
  ("StructuredFieldValues", "swift-http-structured-headers"), ("Metrics", "swift-metrics"),
  ("NIOExtras", "swift-nio-extras"), ("NIOHTTP2", "swift-nio-http2"),
  ("NIOTransportServices", "swift-nio-transport-services"), ("Numerics", "swift-numerics"),
  ("ServiceContextModule", "swift-service-context"), ("SystemPackage", "swift-system"),
].map { .product(name: $0.0, package: $0.1, condition: .when(platforms: [.windows])) }

// `make` builds with warnings as errors; somebody else's newer compiler may warn of more, and should still build.
let strictness: [SwiftSetting] = Context.environment["WARNINGS"] == "error" ? [.treatAllWarnings(as: .error)] : []

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + strictness

let package = Package(
  name: "maintenance-centre",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dispatchd", targets: ["DispatchDaemon"]),
    .executable(name: "mcctl", targets: ["mcctl"]),
    .executable(name: "simulated-year", targets: ["SimulatedYear"]),
    .library(name: "WorkOrders", targets: ["WorkOrders"]),
  ],
  dependencies: packages,
  targets: [
    // MARK: The domain: values and rules, no input or output

    .target(name: "WorkOrders", swiftSettings: settings),

    // MARK: Adapters: each speaks one technology, and none imports another

    .target(
      name: "CityFile",
      dependencies: ["WorkOrders", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "WorkOrdersStore",
      dependencies: [
        "WorkOrders", "CSQLite", "CLibPQ",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "WorkOrdersInterchange",
      dependencies: ["WorkOrders", "CLibXML2", "CGMime", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .target(
      name: "DispatchAPI",
      dependencies: [
        "WorkOrders",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: settings),

    // MARK: Programs

    .executableTarget(
      name: "DispatchDaemon",
      dependencies: [
        "WorkOrders", "CityFile", "WorkOrdersStore", "WorkOrdersInterchange", "DispatchAPI", "CLinux",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "Yams", package: "Yams"),
      ] + pinned,
      swiftSettings: settings),
    .executableTarget(
      name: "mcctl",
      dependencies: [
        "WorkOrders", "CityFile", "DispatchAPI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "SimulatedYear",
      dependencies: [
        "WorkOrders", "CityFile", "WorkOrdersInterchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/SimulatedYear",
      swiftSettings: settings),

    // What the benchmarks compare with: the same rows and elements written, and messages parsed, by bare loops in C.
    .executableTarget(name: "Floor", dependencies: ["CSQLite", "CLibXML2", "CGMime"], path: "Benchmarks/Floor"),

    // MARK: System libraries

    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),

    // MARK: Tests

    .testTarget(name: "WorkOrdersTests", dependencies: ["WorkOrders"], swiftSettings: settings),
    .testTarget(name: "CityFileTests", dependencies: ["CityFile", "WorkOrders"], swiftSettings: settings),
    .testTarget(
      name: "WorkOrdersStoreTests",
      dependencies: ["WorkOrdersStore", "WorkOrders", "CSQLite", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .testTarget(
      name: "WorkOrdersInterchangeTests", dependencies: ["WorkOrdersInterchange", "WorkOrders"],
      swiftSettings: settings),
    .testTarget(name: "DispatchAPITests", dependencies: ["DispatchAPI", "WorkOrders"], swiftSettings: settings),
    .testTarget(
      name: "DispatchDaemonTests",
      dependencies: [
        "DispatchDaemon", "DispatchAPI", "WorkOrders", "WorkOrdersStore", "WorkOrdersInterchange", "CityFile",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "mcctlTests",
      dependencies: [
        "mcctl", "DispatchAPI", "WorkOrders", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ProcessTests", dependencies: ["DispatchDaemon", "mcctl", "SimulatedYear"], swiftSettings: settings),
    .testTarget(
      name: "SimulatedYearTests", dependencies: ["SimulatedYear", "CityFile", "WorkOrders"], swiftSettings: settings),
  ]
)
