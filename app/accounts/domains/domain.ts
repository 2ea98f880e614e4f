import { z } from 'zod'

export const mostDomains = 20
/** How long a verified domain stays one while its proof cannot be found. */
export const daysOfGrace = 7

/** A label of letters, digits and dashes; the last one has a letter, so that no address of a machine is a domain. */
const shape =
  /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The one spelling of a typed domain, in the letters of DNS, or null where it is none. */
export function domainOf(typed: string): string | null {
  const plain = typed.trim().replace(/\.$/, '')
  if (/[\s/@:?#\\]/.test(plain)) return null
  const name = URL.parse(`http://${plain}`)?.hostname ?? ''
  return shape.test(name) ? name : null
}

/** The domain of an address that was checked to be one. */
export const domainOfAddress = (email: string): string | null =>
  domainOf(email.slice(email.lastIndexOf('@') + 1))

export const domainSchema = z.object({
  name: z
    .string()
    .max(300)
    .transform(domainOf)
    .pipe(z.string('Give one domain, like example.com.')),
})

export const recordName = (domain: string): string => `_groundwork.${domain}`
export const recordValue = (token: string): string => `groundwork-domain=${token}`
export const proofAddress = (domain: string): string =>
  `https://${domain}/.well-known/groundwork-domain.txt`

/** What a look for the proof can find: the record, the file, neither, another value, no answer, or another holder. */
export const findings = ['record', 'file', 'missing', 'different', 'unreachable', 'taken'] as const
export type Finding = (typeof findings)[number]

const words: Record<Finding, string> = {
  record: 'The record was found.',
  file: 'The file was found.',
  missing: 'Neither the record nor the file is there yet. DNS can take an hour to tell everybody.',
  different: 'There is a record, but it says something else. Copy it once more.',
  unreachable: 'The name servers of this domain gave no answer. Try again in a few minutes.',
  taken: 'Another organisation has verified this domain. Remove it there first.',
}

const isFinding = (word: string): word is Finding => findings.some((one) => one === word)

/** The last look in words; null before the first one. */
export const findingInWords = (word: string): string | null =>
  isFinding(word) ? words[word] : null

export const isProof = (finding: Finding): boolean => finding === 'record' || finding === 'file'

type Losing = { organisation: string; domain: string; link: string }

export const failingMail = ({ organisation, domain, link }: Losing) => ({
  subject: `${domain} can no longer be verified for ${organisation}`,
  text: `The proof that ${domain} belongs to ${organisation} was there and is not found any more, neither the DNS record nor the file.

Put it back within ${daysOfGrace} days. After that the domain counts as unverified: people with its addresses can then no longer sign in through your identity provider.

What the record has to say:

${link}
`,
})

export const lostMail = ({ organisation, domain, link }: Losing) => ({
  subject: `${domain} is no longer verified for ${organisation}`,
  text: `The proof that ${domain} belongs to ${organisation} was not found for ${daysOfGrace} days, so the domain counts as unverified now. People with its addresses can no longer sign in through your identity provider. Owners can still sign in by e-mail.

You can verify it again here:

${link}
`,
})
