// GMime: the parts of a message, decoded.
#include <gmime/gmime.h>
