import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStorage } from '@remix-run/file-storage'
import { createFsFileStorage } from '@remix-run/file-storage/fs'

/** File bytes in a directory of this machine. What `set` and `put` have confirmed is on the disk. */
export function openStorage(directory: string): FileStorage {
  const storage = createFsFileStorage(directory)
  return {
    ...storage,
    set: async (key, file) => {
      await storage.set(key, file)
      await secure(directory, key)
    },
    put: async (key, file) => {
      const stored = await storage.put(key, file)
      await secure(directory, key)
      return stored
    },
  }
}

/** The storage leaves files to the system's write cache; this waits until they and their names are written. */
async function secure(directory: string, key: string): Promise<void> {
  const hash = createHash('sha256').update(key).digest('hex')
  const stem = join(directory, hash.slice(0, 2), hash)
  const folders = process.platform === 'win32' ? [] : [dirname(stem), directory]
  for (const path of [`${stem}.dat`, `${stem}.meta.json`, ...folders]) {
    const handle = await open(path, 'r')
    await handle.sync().finally(() => handle.close())
  }
}
