// Sendmail
