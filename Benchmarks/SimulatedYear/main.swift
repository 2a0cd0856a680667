print("year")
