import Commands

Itactl.main()
