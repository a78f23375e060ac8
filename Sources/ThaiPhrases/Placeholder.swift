// ThaiPhrases
