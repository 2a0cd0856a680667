import DispatchAPI
import Foundation
import WorkOrders
import WorkOrdersStore

/// What `doctor` is told of mail: each setting as the daemon's own user finds it, and what waits for somebody.
struct MailExamination {
  let settings: MailSettings
  let standing: MailStanding
  /// The city's rules; `nil` before there are any.
  let policy: Policy?
  /// Whether any firm is asked by certified mail.
  let hasCertifiedFirms: Bool
  let now: Timestamp
  let language: Language

  /// All findings.
  var findings: [DoctorFinding] {
    [sendmail, sender, links] + [maildir, lmtp].compactMap(\.self) + certified + [unsent, quarantine]
  }

  private var sendmail: DoctorFinding {
    guard let path = settings.sendmail else {
      return finding(
        "mail out", true,
        .init(
          it: "I messaggi restano nella cartella di uscita \(settings.outbox): nessun sendmail impostato.",
          en: "Messages are only laid into the outbox folder \(settings.outbox): no sendmail configured."),
        hint: .init(
          it: "Finché è così nessuno riceve nulla: installare msmtp-mta o postfix, e dare --sendmail.",
          en: "Until then nobody gets anything: install msmtp-mta or postfix, and give --sendmail."))
    }
    return program("mail out", path, option: "sendmail")
  }

  func program(_ check: String, _ path: String, option: String) -> DoctorFinding {
    guard access(path, X_OK) != 0 else {
      return finding(check, true, .init(it: "Per \(path).", en: "By \(path)."))
    }
    return finding(
      check, false, .init(it: "\(path) non si può eseguire.", en: "\(path) cannot be run."),
      hint: .init(
        it: "Installarlo, o correggere --\(option); i messaggi aspettano.",
        en: "Install it, or correct --\(option); messages wait meanwhile."))
  }

  private var sender: DoctorFinding {
    let isAnswered = settings.sendmail == nil || !settings.sender.lowercased().hasSuffix("@localhost")
    return finding(
      "mail from", isAnswered, .init("\(settings.sender)"),
      hint: isAnswered
        ? nil
        : .init(
          it: "A questo indirizzo nessuno può rispondere: dare con --mail-from quello della centrale.",
          en: "Nobody can answer to this address: give the centre's own with --mail-from."))
  }

  private var links: DoctorFinding {
    guard let site = policy?.site else {
      return finding(
        "links", true, .init(it: "Nessun indirizzo pubblico.", en: "No public address."),
        hint: .init(
          it: "Le imprese rispondono per posta o telefono; per le pagine: site: nel file della città.",
          en: "Firms answer by mail or phone; for pages: site: in the city file."))
    }
    return finding(
      "links", settings.isListening, .init(site),
      hint: settings.isListening
        ? nil
        : .init(
          it: "Nessuno arriva alle pagine: dare --listen, e mandarvi il server web della città.",
          en: "Nobody comes to the pages: give --listen, and let the city's web server pass them on."))
  }

  private var maildir: DoctorFinding? {
    guard let path = settings.maildir else { return nil }
    do throws(DomainError) {
      _ = try Maildir(path)
      return finding("maildir", true, .init(it: "\(path) si può leggere.", en: "\(path) can be read."))
    } catch { return finding("maildir", false, error.sentence, hint: error.advice) }
  }

  private var lmtp: DoctorFinding? {
    guard let path = settings.lmtp else { return nil }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else {
      return finding(
        "lmtp", false, .init(it: "Non c'è il socket \(path).", en: "The socket \(path) is not there."),
        hint: .init(it: "Riavviare dispatchd.", en: "Start dispatchd again."))
    }
    let isRight = status.st_mode & 0o777 == LMTPServer.mode
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // Without a name its number is said.
    let group = attributes?[.groupOwnerAccountName] as? String ?? "\(status.st_gid)"
    return finding(
      "lmtp", isRight,
      .init(
        it: "\(path), per il gruppo \(group).", en: "\(path), for the group \(group)."),
      hint: isRight
        ? nil
        : .init(
          it: "Il server di posta non vi può scrivere, o vi scrive chiunque: chmod 0660 \(path)",
          en: "The mail server cannot write there, or anybody can: chmod 0660 \(path)"))
  }

  func finding(_ check: String, _ ok: Bool, _ sentence: LocalizedText, hint: LocalizedText? = nil) -> DoctorFinding {
    var finding = DoctorFinding(check: check, ok: ok, message: sentence(language))
    finding.hint = hint?(language)
    return finding
  }
}
