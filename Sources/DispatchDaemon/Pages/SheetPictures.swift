import Foundation
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// The pictures of a sheet, as many as a letter can carry.
struct SheetPictures: Sendable {
  /// One picture, with nothing in it but what it shows.
  struct Picture: Sendable {
    let mediaType: String
    let base64: String
  }

  /// The most pictures of one sheet.
  static let most = 6
  /// The most bytes of all its pictures; in a letter they become less than twice as many.
  static let mostBytes = 3 << 20

  /// Those that are shown.
  private(set) var pictures: [Picture] = []
  /// How many are not: too many, too large, no picture that can be read, or gone.
  private(set) var left = 0

  init(_ files: [StoredFile], from store: FileStore) {
    var room = Self.mostBytes
    for file in files {
      // A picture that is not there is left out, as one that is too large.
      guard pictures.count < Self.most, file.size <= room, let bytes = try? store.read(sha256: file.sha256),
        let bare = PictureMetadata.removed(from: bytes), bare.bytes.count <= room
      else {
        left += 1
        continue
      }
      room -= bare.bytes.count
      pictures.append(Picture(mediaType: bare.mediaType, base64: Data(bare.bytes).base64EncodedString()))
    }
  }
}
