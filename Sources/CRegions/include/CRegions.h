// Memory that is taken in one direction only and given back at once.
//
// libcmark makes a node of some hundred bytes for every few characters, and never needs one of them
// for longer than its tree: to take each by itself from the general allocator, and to give each back,
// is a third of its time.

#ifndef CREGIONS_H
#define CREGIONS_H

#include <cmark.h>

// Some blocks of memory, which grow as memory is asked for.
typedef struct klio_region klio_region;

// A region that holds nothing yet; there is none where there is no memory.
klio_region *klio_region_new(void);

// Gives back all that was taken from a region, and the region.
void klio_region_free(klio_region *region);

// Has what is asked for on this thread taken from a region until the next call, and tells from which
// it was taken before. NULL is no region: then nothing may be asked for.
klio_region *klio_region_enter(klio_region *region);

// The functions by which libcmark asks for memory of the region that the thread has entered. Memory
// is cleared; to give it back does nothing, except for what was taken last.
cmark_mem *klio_region_memory(void);

#endif
