// libxml2: HTML as mail programs write it.
#include <libxml/HTMLparser.h>
