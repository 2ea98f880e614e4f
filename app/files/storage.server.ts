import type { FileStorage } from '@remix-run/file-storage'
import { createFsFileStorage } from '@remix-run/file-storage/fs'

/** File bytes in a directory of this machine. */
export const openStorage = (directory: string): FileStorage => createFsFileStorage(directory)
