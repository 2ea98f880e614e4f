import { v7 } from 'uuid'

/** A new UUIDv7: sorts by time of making. */
export const newId = (): string => v7()

const samplePrefix = '00000000-'

/** Ids of the named world start with zeros: they sort before anything made later, and tell sample rows apart. */
export const isSampleId = (id: string): boolean => id.startsWith(samplePrefix)
