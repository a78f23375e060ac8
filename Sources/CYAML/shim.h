// libyaml: every event of a document with its place.
#include <yaml.h>
