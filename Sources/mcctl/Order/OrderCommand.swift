import ArgumentParser

/// `order`: the unit that is dispatched.
struct OrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "Shows, decides and follows work orders.",
    subcommands: [OrderList.self, OrderShow.self, OrderSheet.self, OrderExplain.self, OrderCreate.self],
    groupedSubcommands: [
      CommandGroup(name: "Correcting", subcommands: [OrderSet.self, OrderSplit.self]),
      CommandGroup(
        name: "Deciding",
        subcommands: [OrderApprove.self, OrderDecline.self, OrderRatify.self, OrderRefuseRatification.self]),
      CommandGroup(
        name: "Asking a contractor", subcommands: [OrderRoute.self, OrderOffer.self, OrderWithdraw.self]),
      CommandGroup(
        name: "The contractor's acts",
        subcommands: [
          OrderAccept.self, OrderRefuse.self, OrderStart.self, OrderMakeSafe.self, OrderSuspend.self,
          OrderResume.self, OrderHandBack.self, OrderComplete.self,
        ]),
      CommandGroup(
        name: "Ending", subcommands: [OrderRework.self, OrderClose.self, OrderReopen.self, OrderCancel.self]),
    ])
}
