import Diagnostics

func lint(_ draft: Draft, into sink: DiagnosticSink) {}
