import Glibc

exit(serveConnection(CommandLine.arguments))
