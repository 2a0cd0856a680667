extension Endpoint where Body == NoBody, Answer == Page<StreetView> {
  /// Streets of the registry, by name; takes a ``ListQuery``.
  public static var streets: Self { Self(.get, "streets") }
}

extension Endpoint where Body == NoBody, Answer == Page<AddressView> {
  /// Addresses that fit what was typed, the best first; takes `q`, `completing` and `limit`.
  public static var addresses: Self { Self(.get, "streets/addresses") }
}

extension Endpoint where Body == StreetsBody, Answer == StreetReport {
  /// Takes the national registry's file of the town; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var importStreets: Self { Self(.post, "streets/import") }
}
