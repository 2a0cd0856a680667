extension Endpoint where Body == NoBody, Answer == Page<OrderView> {
  /// Orders; takes an ``OrderQuery``.
  public static var orders: Self { Self(.get, "orders") }
}

extension Endpoint where Body == NoBody, Answer == OrderView {
  /// One order.
  public static var order: Self { Self(.get, "orders/{number}") }

  /// One order to print; asked for as a document.
  public static var orderSheet: Self { Self(.get, "orders/{number}/sheet") }
}

extension Endpoint where Body == NoBody, Answer == ExplanationView {
  /// Every decision about an order.
  public static var explanation: Self { Self(.get, "orders/{number}/explanation") }
}

extension Endpoint where Body == OrderBody, Answer == OrderView {
  /// Makes an order by hand.
  public static var createOrder: Self { Self(.post, "orders") }
}

extension Endpoint where Body == ActBody, Answer == OrderView {
  /// An act of the domain's `OrderAct`, by its raw value.
  public static var actOnOrder: Self { Self(.post, "orders/{number}/{act}") }
}
