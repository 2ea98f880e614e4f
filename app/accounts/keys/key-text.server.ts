import { randomBytes } from 'node:crypto'

/** Tools that look for leaked secrets know keys by it. */
const prefix = 'gwk_'
const idBytes = 16
const secretBytes = 32
const shape = /^gwk_[\w-]{64}$/

/** A new key of 32 random bytes; it names its organisation, so that no key is looked for across organisations. */
export function newKey(orgId: string): string {
  const id = Buffer.from(orgId.replaceAll('-', ''), 'hex')
  return prefix + Buffer.concat([id, randomBytes(secretBytes)]).toString('base64url')
}

/** The organisation a key says it belongs to; null where it cannot be a key at all. */
export function organisationIn(key: string): string | null {
  if (!shape.test(key)) return null
  const id = Buffer.from(key.slice(prefix.length), 'base64url').subarray(0, idBytes)
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
