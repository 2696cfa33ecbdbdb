#include "CRegions.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What stands before each piece of memory: its size, and as much again so that what follows is
// aligned for everything.
typedef struct {
  size_t size;
  size_t unused;
} header;

typedef struct block {
  struct block *next;
  size_t unused;
} block;

struct klio_region {
  block *blocks;
  // The memory of the newest block that is not taken yet.
  char *next;
  char *end;
};

static _Thread_local klio_region *current;

// The first block is as large as a page of text asks for, and each is twice as large as the one before
// up to a size that the general allocator takes from the system by itself.
enum { smallest_block = 32 * 1024, largest_block = 1024 * 1024 };

klio_region *klio_region_new(void) { return calloc(1, sizeof(klio_region)); }

void klio_region_free(klio_region *region) {
  block *each = region->blocks;
  while (each) {
    block *next = each->next;
    free(each);
    each = next;
  }
  free(region);
}

klio_region *klio_region_enter(klio_region *region) {
  klio_region *before = current;
  current = region;
  return before;
}

// As libcmark's own functions do, these end the process where there is no memory.
static void add_block(klio_region *region, size_t size) {
  size_t room = smallest_block;
  if (region->blocks) room = 2 * (size_t)(region->end - (char *)region->blocks);
  if (room > largest_block) room = largest_block;
  if (size > SIZE_MAX / 2) abort();
  if (room < size + sizeof(block)) room = size + sizeof(block);
  block *added = malloc(room);
  if (!added) abort();
  added->next = region->blocks;
  region->blocks = added;
  region->next = (char *)(added + 1);
  region->end = (char *)added + room;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size = (size + 15) & ~(size_t)15;
  klio_region *region = current;
  if ((size_t)(region->end - region->next) < size + sizeof(header))
    add_block(region, size + sizeof(header));
  header *before = (header *)region->next;
  before->size = size;
  region->next = (char *)(before + 1) + size;
  return before + 1;
}

// Whether some memory is what was taken last.
static int is_last(void *memory) {
  return current && (char *)memory + ((header *)memory - 1)->size == current->next;
}

static void *region_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *memory = take(count * size);
  return memset(memory, 0, count * size);
}

static void region_free(void *memory) {
  if (memory && is_last(memory)) current->next = (char *)((header *)memory - 1);
}

static void *region_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  size_t old = ((header *)memory - 1)->size;
  if (size <= old) return memory;
  if (is_last(memory)) {
    // Where the block has room behind it, the memory stays where it is.
    region_free(memory);
    void *longer = take(size);
    return longer == memory ? memory : memcpy(longer, memory, old);
  }
  return memcpy(take(size), memory, old);
}

static cmark_mem memory = {region_calloc, region_realloc, region_free};

cmark_mem *klio_region_memory(void) { return &memory; }
