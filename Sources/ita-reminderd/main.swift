import Glibc

exit(serve(CommandLine.arguments))
