import Hummingbird
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// An order as a document to print: what, where and until when, the prices, what was said and what it looks like.
///
/// Firms read it, so it names nobody who reported; whom to ring on the spot is known from the place.
struct OrderSheet: Sendable {
  let order: WorkOrder
  let policy: Policy
  private let firm: Contractor?
  private let subject: OrderSubject
  private let site: OrderSite
  private let contact: String?
  private let bill: Bill?
  private let pictures: [StoredFile]

  init(of order: WorkOrder, _ snapshot: RegisterSnapshot) throws {
    self.order = order
    policy = try snapshot.policy()
    firm = try order.contractor.flatMap { try snapshot.contractTable().contractor($0) }
    subject = try snapshot.subject(of: order)
    site = try snapshot.site(of: order, subject, policy)
    contact = try order.place.flatMap { try snapshot.place($0).contact }
    bill = try snapshot.bills(of: [order])[order.number]
    pictures = try snapshot.pictures(of: order.number)
  }

  /// The name of the file that it makes.
  var fileName: String { "\(order.number).html" }

  /// The document, with its pictures inside; they are read off the threads that serve everybody.
  func html(_ files: FileStore, in language: Language? = nil) async throws -> String {
    let pictures = pictures
    let shown = try await NIOThreadPool.singleton.runIfActive { SheetPictures(pictures, from: files) }
    return try content(shown, language ?? policy.language).html()
  }

  /// The document as an answer.
  func answer(_ files: FileStore, in language: Language? = nil) async throws -> Response {
    var response = PageTemplate.answer(try await html(files, in: language))
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'"
    return response
  }

  private func content(_ shown: SheetPictures, _ language: Language) -> SheetContent {
    let words = SheetWords(language)
    var content = SheetContent(
      language: language.rawValue, title: words("Ordine di lavoro \(order.number)", "Work order \(order.number)"),
      city: policy.name)
    content.facts = facts(words)
    content.map = order.coordinate?.mapLink
    content.mapWords = words("Mappa", "Map")
    content.said = subject.said
    if !content.said.isEmpty { content.saidTitle = words("Che cosa è stato segnalato", "What was reported") }
    content.bill = bill.map { SheetBill($0, words) }
    if !pictures.isEmpty { content.picturesTitle = words("Fotografie", "Photographs") }
    content.pictures = shown.pictures.enumerated().map { index, picture in
      SheetContent.Picture(
        type: picture.mediaType, base64: picture.base64,
        words: words("Fotografia \(index + 1) di \(order.number)", "Photograph \(index + 1) of \(order.number)"))
    }
    if shown.left > 0 {
      content.left = words("Altre, presso la centrale: \(shown.left).", "Further ones, with the centre: \(shown.left).")
    }
    content.lines = [
      words("Inizio lavori", "Work begun"), words("Fine lavori", "Work done"), words("Note", "Notes"),
      words("Firma", "Signature"),
    ]
    return content
  }

  private func facts(_ words: SheetWords) -> [PageFact] {
    let whereabouts = [
      site.point.map { PageFact(name: words("Coordinate", "Coordinates"), value: $0) },
      contact.map { PageFact(name: words("Sul posto", "On the spot"), value: $0) },
    ]
    return OrderFacts(of: order, at: site, firm: firm, policy, words).list(
      whereabouts: whereabouts.compactMap(\.self))
  }
}

/// Words in the language of a sheet.
struct SheetWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func callAsFunction(_ it: String, _ en: String) -> String { LocalizedText(it: it, en: en)(language) }
}
