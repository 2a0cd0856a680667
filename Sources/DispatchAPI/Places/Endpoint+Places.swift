extension Endpoint where Body == NoBody, Answer == Page<PlaceView> {
  /// Places; takes `kind`, `zone`, `search` and a ``ListQuery``.
  public static var places: Self { Self(.get, "places") }
}

extension Endpoint where Body == PlaceBody, Answer == PlaceView {
  /// Adds or corrects a place.
  public static var addPlace: Self { Self(.post, "places") }
}

extension Endpoint where Body == TableBody, Answer == ImportReport {
  /// Adds or corrects places from a file.
  public static var importPlaces: Self { Self(.post, "places/import") }
}
