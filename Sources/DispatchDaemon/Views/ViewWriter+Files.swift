import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A kept file as everybody sees it.
  func file(_ file: StoredFile) -> FileView {
    FileView(name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256)
  }

  /// A message that waits for a person.
  func quarantined(_ mail: QuarantinedMail, _ receivedAt: Timestamp) -> QuarantinedMailView {
    var view = QuarantinedMailView(sha256: mail.sha256, at: time(receivedAt), reason: mail.reason, size: mail.size)
    view.sender = mail.sender
    view.subject = mail.subject
    return view
  }
}
