import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Search against reading everything")
struct SearchOracleTests {
  private struct Known: Sendable {
    let number: RequestNumber
    let isEnded: Bool
    let category: CategoryCode
    let point: Coordinate?
    let words: String
  }

  private static let streets = ["Via Emilia", "V.le Monte Grappa", "Piazza Duomo", "Via Roma", "C.so Garibaldi"]
  private static let things = ["buca", "lampione", "albero", "tombino", "panchina", "semaforo", "cartello", "perché"]

  /// Some words that nearly all hold, some that a few do, some of one alone.
  private static func history(_ index: Int, _ generator: inout SeededGenerator) -> ImportedRequest {
    let isEnded = Int.random(in: 0..<10, using: &generator) < 6
    let created = SmallCity.start + .seconds(index)
    var words = ["segnalazione", things.randomElement(using: &generator) ?? ""]
    if Int.random(in: 0..<40, using: &generator) == 0 { words.append("allagamento") }
    if Int.random(in: 0..<400, using: &generator) == 0 { words.append("raro") }
    let point = Coordinate(
      latitude: 44.6 + Double.random(in: 0..<0.01, using: &generator),
      longitude: 10.6 + Double.random(in: 0..<0.02, using: &generator))
    return ImportedRequest(
      number: "EXT\(index)", category: index % 3 == 0 ? "roads.danger" : "roads.pothole",
      state: isEnded ? .resolved : .open, channel: .phone, created: created, updated: nil,
      closed: isEnded ? created : nil,
      address: "\(streets.randomElement(using: &generator) ?? "") \(Int.random(in: 1...60, using: &generator))",
      coordinate: index % 5 == 0 ? nil : point, description: words.joined(separator: " "))
  }

  private static let texts = [
    "segnalazione", "seg", "buca", "buca emilia", "emilia 12 bu", "raro", "rar", "allagamento roma", "allag perche",
    "v. emilia raro", "EXT77", "ext12", "piazza 5 lampione", "viale grappa", "p.zza duomo 60", "inesistente",
    "buca lampione", "segnalazione raro a", "corso garibaldi 1", "42",
  ]

  @Test("Every page of every search is what reading all requests one by one finds, in its order")
  func oracle() async throws {
    try await withCentre { centre in
      let known = try await centre.register.write { transaction in
        var generator = SeededGenerator(seed: 20)
        let context = try transaction.context(by: .administrator)
        return try (0..<3_000).map { index in
          let history = Self.history(index, &generator)
          let number = try #require(try transaction.enter(history, in: context))
          return Known(
            number: number, isEnded: history.state == .resolved, category: history.category, point: history.coordinate,
            words: SearchWords.of([history.address, history.number, history.description], reporters: []))
        }
      }
      for (index, text) in Self.texts.enumerated() {
        for variant in 0..<3 {
          var search = RequestSearch(try SearchText(typed: text))
          search.seesReporters = index % 2 == 0
          search.limit = 7 + 30 * variant
          if variant == 1 { search.category = "roads.danger" }
          if variant == 2 { search.state = .resolved }
          #expect(try await all(search, centre) == expected(search, known), "\(text), \(variant)")
        }
      }
      for text in ["", "buca", "raro", "segnalazione v"] {
        var search = RequestSearch(try SearchText(typed: text))
        search.near = Coordinate(latitude: 44.6051, longitude: 10.6088)
        search.within = 300
        search.limit = 100
        #expect(try await all(search, centre) == expectedNear(search, known), "\(text), near")
      }
    }
  }

  private func all(_ first: RequestSearch, _ centre: Centre) async throws -> [RequestNumber] {
    var search = first
    var numbers: [RequestNumber] = []
    repeat {
      let page = try await centre.register.read { [search] in try $0.search(search) }
      #expect(page.found.count <= search.limit)
      numbers += page.found.map(\.request.number)
      search.after = page.next
    } while search.after != nil
    return numbers
  }

  private func fitting(_ search: RequestSearch, _ known: [Known]) -> [Known] {
    known.filter { one in
      (search.words ?? []).allSatisfy { $0.isFound(in: one.words) }
        && (search.category == nil || search.category == one.category)
        && (search.state == nil || one.isEnded == (search.state == .resolved))
    }
  }

  private func expected(_ search: RequestSearch, _ known: [Known]) -> [RequestNumber] {
    let some = fitting(search, known).sorted { ($0.isEnded ? 1 : 0, $1.number) < ($1.isEnded ? 1 : 0, $0.number) }
      .map(\.number)
    guard search.text.number != nil else { return some }
    let first = known.filter { one in
      one.number.serial == search.text.number?.serial
        && (search.category == nil || search.category == one.category)
        && (search.state == nil || one.isEnded == (search.state == .resolved))
    }.map(\.number)
    return first + some.filter { !first.contains($0) }
  }

  private func expectedNear(_ search: RequestSearch, _ known: [Known]) -> [RequestNumber] {
    let near = fitting(search, known).compactMap { one -> (Known, Double)? in
      guard let point = one.point, let distance = search.near?.distance(to: point),
        distance <= Double(search.within)
      else { return nil }
      return (one, distance)
    }
    let halves = [false, true].map { isEnded in
      near.filter { $0.0.isEnded == isEnded }.sorted { ($0.1, $1.0.number) < ($1.1, $0.0.number) }.map(\.0.number)
    }
    return Array(halves.joined().prefix(search.limit))
  }
}
