import ArgumentParser
import Commands

Itactl.main()
