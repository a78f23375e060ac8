// libarchive: the parts of an office document.
#include <archive.h>
#include <archive_entry.h>
