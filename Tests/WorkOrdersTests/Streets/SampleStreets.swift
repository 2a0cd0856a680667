import Foundation
import WorkOrders

/// The streets of an invented town, as its registry's file gives them.
enum SampleStreets {
  /// A file of the fixtures.
  static func file(_ name: String, town: String? = nil) throws -> StreetFile {
    try StreetFile(Array(Data(contentsOf: Fixtures.url("streets/" + name))), town: town)
  }

  /// The streets, with their names folded.
  static let known = (try? file("STRAD_Z901.csv").streets.map(KnownStreet.init)) ?? []

  /// The address that a typed one means, in the registry's spelling; `nil` when the registry leaves a doubt.
  static func meant(_ typed: String) -> String? {
    let ranked = StreetMatcher(TypedAddress(typed)).ranked(known)
    return StreetMatcher.meant(among: ranked).map { AddressMatch($0, civic: nil, neighbour: nil).text }
  }
}
