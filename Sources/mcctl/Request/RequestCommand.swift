import ArgumentParser

/// `request`: what reporters said is wrong.
struct RequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Shows and corrects service requests.",
    subcommands: [
      RequestShow.self, RequestList.self, RequestClassify.self, RequestAmend.self, RequestAsk.self, RequestLink.self,
      RequestUnlink.self, RequestReject.self, RequestRefer.self, RequestCancel.self,
    ])
}
