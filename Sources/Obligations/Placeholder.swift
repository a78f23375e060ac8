// Obligations
