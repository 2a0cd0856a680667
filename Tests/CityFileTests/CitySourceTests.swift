import CityFile
import Foundation
import Testing
import WorkOrders

@Suite("Loading a city file")
struct CitySourceTests {
  @Test("The zones file is found beside the city file")
  func findsZones() throws {
    let source = try CitySource.load(path: Fixture.path("Fixtures/city/city.yaml"))

    #expect(source.zones?.contains("FeatureCollection") == true)
  }

  @Test("A file that is not there is a sentence", arguments: ["no-such-file.yaml", "."])
  func missing(name: String) {
    let error = #expect(throws: DomainError.self) { try CitySource.load(path: Fixture.path("Fixtures/city/\(name)")) }

    #expect(error?.code == .notFound)
  }

  @Test("A file that is not UTF-8 is refused with what to do")
  func notUTF8() throws {
    let folder = URL.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "city.yaml")
    try Data([0x6E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0xE8]).write(to: file)

    let error = #expect(throws: DomainError.self) { try CitySource.load(path: file.path) }

    #expect(error?.code == .malformed)
    #expect(error?.hint == "Save it with the encoding UTF-8.")
  }

  @Test("A file that is too large is refused before it is read whole")
  func tooLarge() throws {
    let file = URL.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(repeating: 0x23, count: CitySource.largestYAML + 1).write(to: file)

    let error = #expect(throws: DomainError.self) { try CitySource.load(path: file.path) }

    #expect(error?.code == .tooLarge)
  }
}
