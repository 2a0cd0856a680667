import WorkOrdersInterchange

/// The metadata of a picture, and the picture without it.
enum PictureTarget {
  /// Reads a picture, or whatever these bytes are; ends the program where something is left of what was to be taken away.
  static func read(_ bytes: [UInt8]) {
    _ = PictureMetadata.position(in: bytes)
    guard let bare = PictureMetadata.removed(from: bytes) else { return }
    precondition(PictureMetadata.position(in: bare.bytes) == nil, "a picture without metadata says a place")
    precondition(PictureMetadata.removed(from: bare.bytes)?.bytes == bare.bytes, "something was left to take away")
  }
}
