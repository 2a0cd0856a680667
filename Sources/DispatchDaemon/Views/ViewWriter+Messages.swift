import DispatchAPI
import WorkOrders
import WorkOrdersInterchange

extension ViewWriter {
  /// A message as a person reads it.
  func message(_ mail: ReceivedMail) -> ReadMailView {
    var view = ReadMailView(
      sha256: mail.sha256, messageID: mail.messageID, to: mail.to.map(Self.spoken), subject: mail.subject,
      text: mail.text,
      attachments: mail.attachments.map {
        FileView(name: $0.filename ?? "–", mediaType: $0.mediaType, size: $0.bytes.count, sha256: $0.sha256)
      })
    view.from = mail.from.map(Self.spoken)
    view.date = time(mail.date)
    view.answers = mail.inReplyTo
    return view
  }

  private static func spoken(_ address: MailAddress) -> String {
    address.name.map { "\($0) <\(address.address)>" } ?? address.address
  }
}
