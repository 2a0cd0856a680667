import Foundation
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// What somebody sees behind a link.
struct LinkPage {
  let link: AccessLink
  let snapshot: RegisterSnapshot
  let policy: Policy

  init(_ link: AccessLink, _ snapshot: RegisterSnapshot) throws {
    self.link = link
    self.snapshot = snapshot
    policy = try snapshot.policy()
  }

  var language: Language { policy.language }

  func say(_ it: String, _ en: String) -> String { LocalizedText(it: it, en: en)(language) }

  func moment(_ time: Timestamp) -> String { LocalMoments.text(time, in: policy.calendar.zone, language) }

  /// The page as things stand.
  ///
  /// - Parameters:
  ///   - news: the act that was just done.
  ///   - refusal: why an act was not done.
  ///   - form: what was typed for it.
  ///   - token: the link's, below which its pictures stand.
  func content(
    news: String? = nil, refusal: DomainError? = nil, form: FormContent? = nil, token: String
  ) throws -> PageContent {
    var content =
      switch link.holder {
      case .contractor(let contractor, let order): try contractorContent(contractor, try snapshot.order(order))
      case .reporter(let contact, let request): try reporterContent(try snapshot.request(request), contact)
      }
    content.pictures = try snapshot.pictures(for: link).map(\.sha256)
    content.pictureWords = say("Foto", "Picture")
    content.news = try news.flatMap(done)
    content.key = UUID().uuidString
    content.token = token
    if let form { content.forms = content.forms.map { $0.filled(with: form, refusal, language) } }
    content.refusal = refusal.map { content.forms.compactMap(\.problem).first ?? $0.text(language) }
    return content
  }

  private func done(_ act: String) throws -> String? {
    switch act {
    case OrderAct.complete.rawValue: try claimed() ?? say("Registrato. Grazie.", "Recorded. Thank you.")
    case LinkAct.word: say("Grazie: l'aggiunta è arrivata.", "Thank you: your addition has arrived.")
    case LinkAct.unfixed:
      say("Grazie: lo rivediamo.", "Thank you: we look at it again.")
    case LinkAct.stop: say("Va bene: nessun altro avviso per posta.", "Done: no further notices by mail.")
    case LinkAct.takeUp: say("Va bene: riprendiamo ad avvisarla.", "Done: you will be told again.")
    default: OrderAct(rawValue: act) == nil ? nil : say("Registrato. Grazie.", "Recorded. Thank you.")
    }
  }
}

extension PageForm {
  /// What is wrong with one of its fields.
  fileprivate var problem: String? { fields.compactMap(\.problem).first }

  /// The form with what was typed into it before, and what is wrong with it beside its field.
  fileprivate func filled(with form: FormContent, _ refusal: DomainError?, _ language: Language) -> PageForm {
    guard form["act"] == act else { return self }
    var filled = self
    for index in filled.fields.indices {
      let field = filled.fields[index]
      if !field.isFile { filled.fields[index].value = form[field.name] ?? "" }
      filled.fields[index].problem = refusal.flatMap { field.words(of: $0, language) }
    }
    return filled
  }
}

extension PageForm.Field {
  /// What an act calls what the page asks for under another name.
  private static let names = ["when": "eta", "amount": "final", "text": "description"]

  /// What is wrong with it, in the words of the page: nobody who reads it knows the names of programs.
  fileprivate func words(of refusal: DomainError, _ language: Language) -> String? {
    guard let wrong = refusal.field, wrong == name || wrong == Self.names[name] else { return nil }
    let label = label.prefix { $0 != "(" && $0 != "?" }.trimmingCharacters(in: .whitespaces)
    return refusal.text(language).replacing("\"\(wrong)\"", with: "«\(label)»")
  }
}

extension AccessLink.Kind {
  /// The link that a token names, if it is of this kind.
  func link(_ token: String, _ snapshot: RegisterSnapshot) throws -> AccessLink {
    let link = try snapshot.link(token: token)
    guard link.holder.kind == self else { throw AccessLink.unknown }
    return link
  }
}
