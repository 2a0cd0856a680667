extension JournalEvent {
  /// The number of the request or order that statistics count the event for; `nil` for a contact.
  var countedNumber: String? {
    switch kind {
    case .contactLogged: nil
    case .requestOpened, .requestClassified, .requestAmended, .requestLinked, .requestUnlinked, .requestResolved,
      .requestRejected, .requestReferred, .requestCancelled, .requestReopened:
      subjects.request?.description
    default: subjects.order?.description
    }
  }
}
