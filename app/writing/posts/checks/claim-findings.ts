import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { Claim } from '#app/writing/claims/claim.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { must, should } from './finding.ts'
import type { PostFinding } from './finding.ts'

/** Signs before a point, which would hide where its sentence begins. */
const bullet = /^[ \t]*(?:[\p{Extended_Pictographic}\p{So}\p{Sm}→▪•✅🔹]\ufe0f?)+[ \t]*/gmu

/** Everything a post says that can be true or false, with what it rests on. */
export const claimsOf = (text: string, facts: readonly Fact[], today: Date): Claim[] =>
  checkClaims(text.replaceAll(bullet, '- '), [...facts], today)

/** Whole numbers up to this count things in every text: three reasons, two teams. */
const mostCounted = 12

const isCounting = ({ kind, value }: Claim) =>
  kind === 'number' && typeof value === 'number' && Number.isInteger(value) && value <= mostCounted

/** Claims that nothing supports: figures and dates stand in the way, names and quotations are to be looked at. */
export function claimFindings(claims: readonly Claim[]): PostFinding[] {
  const loose = claims.filter(({ verdict }) => verdict === 'unsupported')
  const figures = loose.filter((one) => !['name', 'quote'].includes(one.kind) && !isCounting(one))
  const quotes = loose.filter(({ kind }) => kind === 'quote')
  const names = [...new Set(loose.filter(({ kind }) => kind === 'name').map(({ text }) => text))]
  return [
    ...figures.map(({ text, reason }) =>
      must(
        'claim',
        `“${text}”: ${reason ?? 'No fact says this.'}`,
        'Add it as a public fact with its source, mark it as an assumption, or take it out.',
      ),
    ),
    ...quotes.map(({ text }) =>
      should(
        'quote',
        `No fact holds the words ${shortened(text)}.`,
        'Were they said so? May you tell them?',
      ),
    ),
    ...(names.length > 0
      ? [
          should(
            'names',
            `Names no fact holds: ${names.join(', ')}.`,
            'Are they right, and do they agree?',
          ),
        ]
      : []),
  ]
}

const shortened = (text: string) =>
  (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…” ` : text).trim()
