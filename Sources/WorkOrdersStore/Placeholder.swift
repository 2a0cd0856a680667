import WorkOrders
