import Hummingbird
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// The pictures on the pages behind links, without what they say besides what they show.
struct LinkPictureController: Sendable {
  let centre: Centre

  /// Adds the paths at the root.
  func addRoutes(to router: Hummingbird.Router<APIRequestContext>) {
    for kind in AccessLink.Kind.allCases {
      router.get("\(kind.rawValue)/:token/pictures/:sha256") { _, context in
        try await picture(context.word("sha256"), behind: context.word("token"), kind)
      }
    }
  }

  private func picture(
    _ hash: String, behind token: String, _ kind: AccessLink.Kind
  ) async throws -> Response {
    let file = try await centre.register.read { snapshot in
      try snapshot.pictures(for: try kind.link(token, snapshot)).first { $0.sha256 == hash }
    }
    guard let file else { throw Self.unknown }
    let files = centre.files
    let bare = try await NIOThreadPool.singleton.runIfActive {
      PictureMetadata.removed(from: try files.read(sha256: file.sha256))
    }
    // Of what cannot be read nobody knows what it says.
    guard let bare else { throw Self.unknown }
    return PageTemplate.guarded(Reply.document(bare.bytes, type: bare.mediaType))
  }

  private static let unknown = DomainError(
    .notFound, .init(it: "Questa foto non c'è.", en: "There is no such picture."),
    hint: .init(it: "Aprire di nuovo la pagina del collegamento.", en: "Open the link's page again."))
}
