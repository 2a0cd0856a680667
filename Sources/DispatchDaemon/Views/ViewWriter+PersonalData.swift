import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// All that is held about a person, and nothing that others said of themselves.
  func subject(_ subject: DataSubject) throws -> SubjectView {
    let numbers = try snapshot.contacts(of: subject)
    let contacts = try numbers.map { try contact(try snapshot.contact($0), for: .administrator) }
    let opened = Set(try snapshot.requestsOpened(by: numbers))
    let files = Set(contacts.flatMap(\.attachments).map(\.sha256))
    var seen: Set<RequestNumber> = []
    let requests = try contacts.flatMap(\.requests).filter { seen.insert($0).inserted }.map { number in
      var view = try request(try snapshot.request(number), for: .administrator)
      view.attachments.removeAll { !files.contains($0.sha256) }
      view.contacts.removeAll { !numbers.contains($0) }
      // What another person said of the same thing is theirs.
      guard opened.contains(number) else {
        (view.description, view.office, view.note) = (nil, nil, nil)
        return view
      }
      return view
    }
    return SubjectView(at: time(snapshot.now), contacts: contacts, requests: requests)
  }

  /// The rules of retention and what they find due.
  func retention(_ standings: [RetentionStanding]) -> RetentionView {
    RetentionView(
      rules: standings.map { standing in
        RetentionLineView(
          subject: standing.rule.subject.rawValue, months: standing.rule.months, before: time(standing.before),
          due: standing.due)
      })
  }
}

extension ErasedView {
  /// What was erased, in figures.
  init(_ erased: ErasedData) {
    self.init(
      reporters: erased.reporters, texts: erased.texts, files: erased.files, messages: erased.messages,
      answers: erased.answers)
  }
}
