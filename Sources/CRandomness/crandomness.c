#include "crandomness.h"
