// SQLite: the ledger on disk.
#include <sqlite3.h>

// Swift cannot call a function with variable arguments.
static inline int ita_sqlite_defend(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
