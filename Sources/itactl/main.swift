print("itactl")
