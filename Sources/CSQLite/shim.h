// SQLite: the ledger on disk.
#include <sqlite3.h>
