import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("Files, for people")
struct FileTextTests {
  private func text(_ taken: TakenView?, _ reader: Reader) -> String {
    var file = FileView(name: "buca.jpg", mediaType: "image/jpeg", size: 9, sha256: "ab")
    file.taken = taken
    var sheet = FactSheet("R-2026-000001")
    sheet.add(file, reader)
    return sheet.text(reader)
  }

  @Test("A picture says where it was taken, and how far from the point of what it is about")
  func taken() {
    let italian = Reader(language: .italian, terminal: Terminal(width: 80))
    let english = Reader(language: .english, terminal: Terminal(width: 80))
    var taken = TakenView(lat: 44.7, lon: 10.6, map: "https://map.example/1")
    #expect(text(taken, italian).contains("buca.jpg  9 B  ab\n"))
    #expect(text(taken, italian).hasSuffix("scattata qui: https://map.example/1"))
    taken.distance = 1_234.5
    #expect(text(taken, italian).hasSuffix("scattata a 1.235 m dal punto: https://map.example/1"))
    #expect(text(taken, english).hasSuffix("taken 1,235 m from the point: https://map.example/1"))
    #expect(text(nil, english).hasSuffix("buca.jpg  9 B  ab"))
  }
}
