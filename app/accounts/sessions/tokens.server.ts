import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes: what a cookie or a link carries. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
