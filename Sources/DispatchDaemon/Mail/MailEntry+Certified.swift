import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

extension MailEntry {
  /// Takes a receipt; one that is about no message of ours waits for a person.
  func take(_ receipt: CertifiedReceipt, _ mail: ReceivedMail) throws -> MailDelivery {
    // A provider's clock that runs ahead of ours makes nothing later than its entry.
    let stated = try transaction.context(by: context.actor, at: min(receipt.at, transaction.now))
    guard try transaction.take(receipt, as: incoming.files[0], in: stated) else {
      return try quarantine(
        mail,
        because: .init(
          it: "È una ricevuta PEC di un messaggio che non è nostro, o per un altro destinatario.",
          en: "It is a receipt of certified mail about no message of ours, or for another recipient."))
    }
    try transaction.received(mail.messageID, content: mail.content)
    return MailDelivery(outcome: "receipt")
  }
}
