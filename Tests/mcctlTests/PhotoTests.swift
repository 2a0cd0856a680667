import DispatchAPI
import Foundation
import Testing
import WorkOrders

@testable import mcctl

@Suite("Pictures before they travel")
struct PhotoTests {
  @Test("A picture is taken up to what the daemon takes, and not a byte more", arguments: [0, 1])
  func limit(excess: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "photo-\(UUID()).jpg").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes = Data([0xFF, 0xD8, 0xFF])
    bytes.append(Data(count: PhotoBody.largest - 3 + excess))
    try bytes.write(to: URL(filePath: path))
    if excess == 0 {
      #expect(try Photo.read(path).mediaType == "image/jpeg")
    } else {
      let error = #expect(throws: DomainError.self) { try Photo.read(path) }
      #expect(error?.code == .tooLarge && error?.message.contains("8 MiB") == true)
    }
  }
}
