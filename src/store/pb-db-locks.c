/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-locks"
#define _GNU_SOURCE   /* F_OFD_SETLK */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pb-db-private.h"
#include "pb-file.h"

/* A lock of POSIX belongs to a process, which loses it with any close of the file: a file chooser that reads what kind of file the
 * register is drops SQLite's. Locks of an open file description (OFD) do not go that way, and stand in the way of the others' as before. SQLite
 * keeps account of locks by process, so each register has one description here that has them all. */

/* https://www.sqlite.org/walformat.html: where the locks are in the index of the log (-shm); SQLite opens that once a process. */
#define INDEX_LOCKS_FROM 120
#define INDEX_LOCKS_TO   128

/* https://www.sqlite.org/src/file/src/os.h: and in the register; the last one is 510 bytes long. */
#define REGISTER_LOCKS_FROM 0x40000000
#define N_REGISTER_LOCKS    3

typedef struct
{
  PbFileId id;
  int      fd;       /* of the description with the locks; it keeps the number of the file from another one */
  guint    locks;    /* a bit for each */
} Holder;

G_LOCK_DEFINE_STATIC (holders);
static GArray *holders;    /* Holder; as few as registers are open */

static int
set_lock (int           fd,
          int           command,
          struct flock *lock)
{
  struct flock own = *lock;
  int result;

  own.l_pid = 0;
  result = fcntl (fd, command == F_GETLK ? F_OFD_GETLK : F_OFD_SETLK, &own);
  if (command == F_GETLK && result == 0)
    *lock = own;

  return result;
}

static guint
get_locks (const struct flock *lock)
{
  const gint64 end = lock->l_len == 0 ? G_MAXINT64 : lock->l_start + lock->l_len;
  guint locks = 0;

  for (guint i = 0; i < N_REGISTER_LOCKS; i++)
    {
      if (lock->l_start <= REGISTER_LOCKS_FROM + i && end > REGISTER_LOCKS_FROM + i)
        locks |= 1u << i;
    }

  return locks;
}

static guint
find_holder (const PbFileId *id)
{
  guint i = 0;

  while (i < holders->len && !pb_file_id_equal (&g_array_index (holders, Holder, i).id, id))
    i++;

  return i;
}

/* Another number for what fd has open, which outlives fd. Only with a lock on it: where there are none of these, and all are of POSIX,
 * to close the number would drop those. */
static gboolean
add_holder (const PbFileId *id,
            int             fd,
            guint           locks)
{
  Holder added = { *id, fcntl (fd, F_DUPFD_CLOEXEC, 0), locks };

  if (added.fd < 0)
    return FALSE;
  g_array_append_val (holders, added);

  return TRUE;
}

static void
remove_holder (guint i)
{
  close (g_array_index (holders, Holder, i).fd);
  g_array_remove_index_fast (holders, i);
}

static int
lock_held (const PbFileId *id,
           int             fd,
           int             command,
           struct flock   *lock)
{
  const guint i = find_holder (id);
  Holder *holder = i < holders->len ? &g_array_index (holders, Holder, i) : NULL;
  struct flock all = { .l_type = F_UNLCK, .l_whence = SEEK_SET };
  int result = set_lock (holder != NULL ? holder->fd : fd, command, lock);

  if (result != 0 || command != F_SETLK)
    return result;

  if (holder == NULL)
    {
      if (lock->l_type == F_UNLCK || add_holder (id, fd, get_locks (lock)))
        return 0;
      set_lock (fd, F_SETLK, &all);
      errno = ENOLCK;
      return -1;
    }

  holder->locks = lock->l_type == F_UNLCK ? holder->locks & ~get_locks (lock) : holder->locks | get_locks (lock);
  if (holder->locks == 0)
    remove_holder (i);

  return 0;
}

static int
lock_register (int           fd,
               int           command,
               struct flock *lock)
{
  PbFileId id;
  struct stat info;
  int result;

  if (fstat (fd, &info) != 0)
    return -1;

  id = (PbFileId) { info.st_dev, info.st_ino };
  G_LOCK (holders);
  if (holders == NULL)
    holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  result = lock_held (&id, fd, command, lock);
  G_UNLOCK (holders);

  /* The one that was opened first may be for reading only. */
  if (result != 0 && errno == EBADF)
    errno = EACCES;

  return result;
}

/* In the place of fcntl, for SQLite. */
static int
control_file (int fd,
              int command,
              ...)
{
  struct flock *lock;
  void *argument;
  va_list rest;
  int result;

  va_start (rest, command);
  argument = va_arg (rest, void *);
  va_end (rest);

  if (command != F_SETLK && command != F_GETLK)
    return fcntl (fd, command, argument);

  lock = argument;
  if (lock->l_start >= INDEX_LOCKS_FROM && lock->l_start <= INDEX_LOCKS_TO)
    result = set_lock (fd, command, lock);
  else
    result = lock_register (fd, command, lock);

  /* Where the system or the drive knows no such locks, all are of POSIX. */
  return result != 0 && errno == EINVAL ? fcntl (fd, command, lock) : result;
}

void
pb_db_locks_start (void)
{
  static gsize started;

  if (g_once_init_enter (&started))
    {
      sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

      if (vfs == NULL || vfs->iVersion < 3
          || vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) control_file) != SQLITE_OK)
        g_debug ("SQLite keeps its own locks");
      g_once_init_leave (&started, 1);
    }
}
