print("mcctl")
