print("ita-reminderd")
