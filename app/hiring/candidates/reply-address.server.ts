import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Services } from '#app/http/application.ts'

/** Whose answers an address takes: the candidate's, or those of one member of the team. */
export type Answering = { orgId: string; candidacyId: string; memberId?: string }

/** What an address says of itself; `isFor` tells whether it was made for this candidate or member. */
export type ReadAddress = {
  orgId: string
  candidacyId: string
  isFor: (memberId?: string) => boolean
}

const idBytes = 16
const proofBytes = 8
/** 40 bytes in letters and digits: with `r+` exactly the 64 characters that a mailbox name may have. */
const codeLength = 62
const shape = new RegExp(`^r\\+([0-9a-z]{${codeLength}})$`)

/** Where an answer to a mail about a candidacy goes; undefined where this installation takes in no mail. */
export function replyAddress(
  { secret, inboundMail }: Services,
  answering: Answering,
): string | undefined {
  if (!inboundMail) return undefined
  const ids = Buffer.from((answering.orgId + answering.candidacyId).replaceAll('-', ''), 'hex')
  const code = Buffer.concat([ids, proof(secret, answering)]).toString('hex')
  return `r+${BigInt(`0x${code}`).toString(36).padStart(codeLength, '0')}@${inboundMail.domain}`
}

/** Reads one of our addresses; null for any other. */
export function readReplyAddress(
  { secret, inboundMail }: Services,
  address: string,
): ReadAddress | null {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@')
  const [, code] = shape.exec(local) ?? []
  if (!code || domain !== inboundMail?.domain.toLowerCase()) return null
  const bytes = bytesOf(code)
  if (!bytes) return null
  const orgId = idOf(bytes.subarray(0, idBytes))
  const candidacyId = idOf(bytes.subarray(idBytes, 2 * idBytes))
  const given = bytes.subarray(2 * idBytes)
  return {
    orgId,
    candidacyId,
    isFor: (memberId) => timingSafeEqual(given, proof(secret, { orgId, candidacyId, memberId })),
  }
}

function bytesOf(code: string): Buffer | null {
  const length = 2 * idBytes + proofBytes
  const value = [...code].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  const hex = value.toString(16).padStart(2 * length, '0')
  return hex.length === 2 * length ? Buffer.from(hex, 'hex') : null
}

const idOf = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

function proof(
  secret: string,
  { orgId, candidacyId, memberId = '' }: { [K in keyof Answering]: Answering[K] | undefined },
): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, 'groundwork', 'reply address', 32))
  const signed = createHmac('sha256', key).update([orgId, candidacyId, memberId].join(':'))
  return signed.digest().subarray(0, proofBytes)
}
