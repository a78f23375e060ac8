// libzip: the parts of an office document.
#include <zip.h>
