import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A kept file as staff see it.
  ///
  /// - Parameter point: of what it came about; how far from that a picture was taken is told.
  func file(_ file: StoredFile, near point: Coordinate? = nil) -> FileView {
    var view = FileView(name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256)
    view.taken = file.position.map { position in
      var taken = TakenView(lat: position.latitude, lon: position.longitude, map: position.mapLink)
      taken.distance = point.map { ($0.distance(to: position) * 10).rounded() / 10 }
      return taken
    }
    return view
  }

  /// A message that waits for a person.
  func quarantined(_ mail: QuarantinedMail, _ receivedAt: Timestamp) -> QuarantinedMailView {
    var view = QuarantinedMailView(sha256: mail.sha256, at: time(receivedAt), reason: mail.reason, size: mail.size)
    view.sender = mail.sender
    view.subject = mail.subject
    return view
  }

  /// A message of ours.
  ///
  /// - Parameters:
  ///   - withReporters: whether the reader may see who reported.
  ///   - settings: by which ways mail goes out.
  func sent(_ message: SentMessage, withReporters: Bool, by settings: MailSettings) -> SentMailView {
    var view = SentMailView(
      messageID: message.messageID, kind: message.kind.rawValue, subject: message.subject, madeAt: time(message.madeAt),
      state: message.state.rawValue)
    (view.order, view.request, view.contractor) = (message.order, message.request, message.contractor)
    view.sentAt = time(message.sentAt)
    if withReporters || message.request == nil {
      view.recipient = message.recipient.isEmpty ? nil : message.recipient
      view.reason = message.reason
    }
    (view.sha256, view.size) = (message.copy?.sha256, message.copy?.size)
    view.laid = message.state == .sent && settings.sendmail == nil && !(message.isCertified && settings.hasBox)
    return view
  }
}
