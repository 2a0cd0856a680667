/// A page for the folder of the city's site.
struct PublicPage: Sendable {
  /// The name of its file.
  let name: String
  /// Its bytes; `nil` where there is none, and one that is still there goes.
  let bytes: [UInt8]?
}
