// Expat: the elements of a part, one after the other.
#include <expat.h>
