import DispatchAPI
import Foundation
import Hummingbird
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// The pages that links in messages lead to: `/c/{token}` for a contractor, `/r/{token}` for whoever reported.
struct LinkController: Sendable {
  let centre: Centre

  /// Adds the paths at the root.
  func addRoutes(to router: Hummingbird.Router<APIRequestContext>) {
    for kind in AccessLink.Kind.allCases {
      router.get("\(kind.rawValue)/:token") { request, context in
        await page(kind, request, context) {
          let isSheet = request.uri.queryParameters["sheet"] != nil
          return try await isSheet ? sheet(kind, context) : show(kind, request, context)
        }
      }
      router.post("\(kind.rawValue)/:token") { request, context in
        await page(kind, request, context) { try await act(kind, request, context) }
      }
    }
  }

  /// Shows the thing as it stands; that somebody looked is journalled, once an hour.
  private func show(_ kind: AccessLink.Kind, _ request: Request, _ context: APIRequestContext) async throws -> Response
  {
    let token = context.word("token")
    let news = request.uri.queryParameters["done"].map { String($0.prefix(20)) }
    let (content, isNews) = try await centre.register.read { snapshot in
      let link = try kind.link(token, snapshot)
      let content = try LinkPage(link, snapshot).content(news: news, token: token)
      // Whatever the address says: everybody can write that a page comes back from its own form.
      return (content, link.isLookDue(at: snapshot.now))
    }
    if isNews {
      try await centre.register.write(isolation: .guarded) { transaction in
        let link = try kind.link(token, transaction.snapshot)
        try transaction.note(lookAt: link, in: try transaction.context(by: .system))
      }
    }
    return PageTemplate.answer(try content.html())
  }

  /// The order to print; that somebody took it is a look at the page.
  private func sheet(_ kind: AccessLink.Kind, _ context: APIRequestContext) async throws -> Response {
    let token = context.word("token")
    let sheet = try await centre.register.write(isolation: .guarded) { transaction in
      let link = try kind.link(token, transaction.snapshot)
      let sheet = try LinkPage(link, transaction.snapshot).sheet()
      try transaction.note(lookAt: link, in: try transaction.context(by: .system))
      return sheet
    }
    return try await sheet.answer(centre.files)
  }

  private func act(_ kind: AccessLink.Kind, _ request: Request, _ context: APIRequestContext) async throws -> Response {
    let token = context.word("token")
    // A stranger's form is not read.
    _ = try await centre.register.read { try kind.link(token, $0) }
    let body = try await request.bytes(upTo: BodyLimit.mail)
    let form = try await read(Array(body.readableBytesView), type: request.headers[.contentType] ?? "")
    do {
      let files = try await IncomingFiles(store: centre.files).keep(form.files)
      // What was filled in, whatever a browser puts between the parts.
      let content = form.fields.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } + files.map(\.sha256)
      let digest = HexDigest.sha256(
        Array("\(kind.rawValue) \(token)\n".utf8), Array(content.joined(separator: "\u{0}").utf8))
      let key = form["key"].map { "link \($0.prefix(80))" }
      let answer = try await centre.register.write(isolation: .guarded) { transaction in
        try transaction.once(key, digest: digest) {
          let link = try kind.link(token, transaction.snapshot)
          let done = try LinkAct(form, files, transaction).perform(by: link)
          return StoredAnswer(status: 200, body: Array(done.utf8))
        }
      }
      let done = String(decoding: answer.body, as: UTF8.self)
      return Response(status: .seeOther, headers: [.location: "/\(kind.rawValue)/\(token)?done=\(done)"])
    } catch let error as DomainError where ![.internal, .tryAgain, .notFound].contains(error.code) {
      // What was typed is not lost: the page comes back with it.
      let (content, isNews) = try await centre.register.read { snapshot in
        let link = try kind.link(token, snapshot)
        let content = try LinkPage(link, snapshot).content(refusal: error, form: form, token: token)
        return (content, try snapshot.isRefusalDue(by: link))
      }
      if isNews { try await noteRefusal(of: form["act"], kind, token) }
      return PageTemplate.answer(try content.html(), status: error.code.httpStatus)
    }
  }

  // The act has left nothing behind: that somebody tried is journalled by itself, once an hour.
  private func noteRefusal(of act: String?, _ kind: AccessLink.Kind, _ token: String) async throws {
    let known = act.flatMap { LinkAct.names.contains($0) ? $0 : nil }
    try await centre.register.write(isolation: .guarded) { transaction in
      let link = try kind.link(token, transaction.snapshot)
      try transaction.note(refusalBy: link, of: known, in: try transaction.context(by: .system))
    }
  }

  private func read(_ bytes: [UInt8], type: String) async throws -> FormContent {
    try await NIOThreadPool.singleton.runIfActive { try FormReader.read(bytes, type: type) }
  }

  /// Answers with a page whatever happens: these callers read no problem documents.
  private func page(
    _ kind: AccessLink.Kind, _ request: Request, _ context: APIRequestContext, _ body: () async throws -> Response
  ) async -> Response {
    do { return try await body() } catch {
      let refusal = Refusal(logger: centre.logger, requestID: context.requestID, request: request)
      let policy = try? await centre.register.read { try $0.policy() }
      let language = policy?.language ?? request.preferredLanguage ?? .italian
      let problem = refusal.problem(error, in: language)
      let title = LocalizedText(it: "Non è possibile", en: "Not possible")(language)
      var content = PageContent(language: language.rawValue, title: title, city: policy?.name ?? "")
      content.refusal = [problem.detail, problem.hint].compactMap(\.self).joined(separator: " ")
      // Should the page itself be what is broken, its words are said plainly.
      return PageTemplate.answer((try? content.html()) ?? content.refusal ?? title, status: problem.status)
    }
  }
}
