public import WorkOrders

/// Where a message belongs that answers another one, or names a number.
public enum MailThread: Hashable, Sendable {
  /// A request, whose reporter writes.
  case reporter(RequestNumber)
  /// An order, about which a message of ours went to a contractor.
  ///
  /// `isAnswer`: it answers that message, from the address to which that went, and no later offer has been made since.
  case contractor(ContractorCode, OrderNumber, isAnswer: Bool)
  /// A message of ours to staff (an alarm, a reminder), which its recipient answers; about an order, or none.
  case staff(OrderNumber?)
  /// What it names is somebody else's.
  case stranger(String)
}

extension RegisterSnapshot {
  /// Finds where a message belongs: by the messages of ours or received before that it answers, the newest first; else by
  /// what a provider of certified mail calls a message of ours; else by a number in its subject.
  ///
  /// A thread is followed by whoever belongs to it: the reporters of a request, and the contractor of an order.
  ///
  /// - Parameters:
  ///   - ids: the Message-IDs that it names, without angle brackets, in the order in which they are followed.
  ///   - subject: its subject.
  ///   - sender: the address it comes from.
  ///   - isCertified: whether a provider of certified mail attests that address.
  public func thread(
    of ids: [String], subject: String, from sender: String, isCertified: Bool = false
  ) throws -> MailThread? {
    let (sender, ids) = (sender.lowercased(), Array(ids.prefix(Self.mostIDs)))
    let words = subject.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.prefix(Self.mostWords).map(String.init)
    var stranger: MailThread?
    func first(_ keys: [String], _ thread: (String) throws -> MailThread?) throws -> MailThread? {
      for key in keys {
        guard let found = try thread(key) else { continue }
        guard case .stranger = found else { return found }
        stranger = stranger ?? found
      }
      return nil
    }
    if let found = try first(
      ids, { try thread(ofReceived: $0, from: sender) ?? thread(ofSent: $0, from: sender, isCertified: isCertified) })
    {
      return found
    }
    if let found = try first(ids, { try thread(ofCertified: $0, from: sender, isCertified: isCertified) }) {
      return found
    }
    return try first(words) { try thread(named: $0, by: sender) } ?? stranger
  }

  /// Whether a message answers a notice of ours to whoever reported, from the address to which that went.
  ///
  /// The seal in the notice's id says that the writer has seen it: anybody can write a sender and a number.
  ///
  /// - Parameter ids: the Message-IDs that it names, without angle brackets.
  public func isAnswer(naming ids: [String], toNoticeAt sender: String) throws -> Bool {
    for id in ids.prefix(Self.mostIDs) {
      guard let notice = try notice(id.lowercased())?.notice, notice.request != nil else { continue }
      if notice.recipient.lowercased() == sender.lowercased() { return true }
    }
    return false
  }

  private static let mostIDs = 40
  private static let mostWords = 60

  /// A message that came in before, and became a contact.
  private func thread(ofReceived id: String, from sender: String) throws -> MailThread? {
    guard let contact = try knownMail(id)?.contact, let request = try request(of: contact) else { return nil }
    return try isReporter(sender, of: request) ? .reporter(request) : .stranger(request.description)
  }

  /// A message of ours; what went by certified mail is answered by certified mail.
  private func thread(ofSent id: String, from sender: String, isCertified: Bool) throws -> MailThread? {
    guard let (notice, createdAt) = try notice(id.lowercased()) else { return nil }
    if let request = notice.request {
      let isKnown = try notice.recipient.lowercased() == sender || isReporter(sender, of: request)
      return isKnown ? .reporter(request) : .stranger(request.description)
    }
    let isRecipient = notice.recipient.lowercased() == sender
    guard let order = notice.order, let contractor = notice.contractor else {
      if isRecipient { return .staff(notice.order) }
      return try notice.order.map { try thread(ofOrder: $0, from: sender) }
    }
    // The seal in the id says that the writer has seen the message: a firm may answer from another box of its own.
    let isBelieved = isRecipient && (isCertified || !notice.isCertified)
    let isAnswer = try isBelieved && isNewest(notice, of: createdAt, to: contractor, about: order)
    return .contractor(contractor, order, isAnswer: isAnswer)
  }

  /// Whether a message to a firm is about the offer that it had last: what it says to an earlier one it does not say to
  /// that.
  private func isNewest(
    _ notice: OutgoingNotice, of createdAt: Timestamp, to contractor: ContractorCode, about order: OrderNumber
  ) throws -> Bool {
    guard let offer = try self.order(order).offers.last(where: { $0.contractor == contractor }) else { return false }
    guard notice.kind == .withdrawal else { return createdAt >= offer.sentAt }
    return offer.state != .sent && offer.state != .accepted
  }

  /// A message of ours, by the name that its provider gave it, which is all that a certified answer knows of it.
  ///
  /// A provider counts its names: who knows one need not have seen the message, so only whom it went to is believed, and
  /// speaks for the firm only by certified mail.
  private func thread(ofCertified name: String, from sender: String, isCertified: Bool) throws -> MailThread? {
    guard let id = try certifiedMessage(called: name), let (notice, createdAt) = try notice(id) else { return nil }
    guard let order = notice.order, let contractor = notice.contractor else { return nil }
    let firm = try contractTable().contractor(contractor)
    let addresses = [notice.recipient, firm?.email, firm?.pec].compactMap { $0?.lowercased() }
    guard addresses.contains(sender) else { return .stranger(order.description) }
    let isAnswer =
      try isCertified && notice.recipient.lowercased() == sender
      && isNewest(notice, of: createdAt, to: contractor, about: order)
    return .contractor(contractor, order, isAnswer: isAnswer)
  }

  private func thread(named word: String, by sender: String) throws -> MailThread? {
    if let request = RequestNumber(word), try RequestRow.load(request, on: connection) != nil {
      return try isReporter(sender, of: request) ? .reporter(request) : .stranger(request.description)
    }
    guard let order = OrderNumber(word), let known = try OrderRow.load(order, on: connection) else { return nil }
    for code in Set(known.offers.map(\.contractor)).sorted(by: { $0.rawValue < $1.rawValue }) {
      let firm = try contractTable().contractor(code)
      guard [firm?.email, firm?.pec].contains(where: { $0?.lowercased() == sender }) else { continue }
      return .contractor(code, order, isAnswer: false)
    }
    return try thread(ofOrder: order, from: sender)
  }

  private func thread(ofOrder order: OrderNumber, from sender: String) throws -> MailThread {
    try self.order(order).requests.first { try isReporter(sender, of: $0) }.map { .reporter($0) }
      ?? .stranger(order.description)
  }

  private func isReporter(_ sender: String, of request: RequestNumber) throws -> Bool {
    try connection.exists(
      """
      SELECT 1 FROM contact_request JOIN reporter ON reporter.contact = contact_request.contact
      WHERE contact_request.request = $1 AND lower(reporter.email) = $2
      """, [request.key, sender])
  }
}
