import { z } from 'zod'
import { Refused } from './refused.ts'

export const schemaIds = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
} as const

/** What a directory says of a person, as far as it is kept here. */
export type PersonInput = {
  userName: string
  externalId: string | null
  email: string
  givenName: string
  familyName: string
  displayName: string
  active: boolean
}

export type GroupInput = { displayName: string; externalId: string | null; memberIds: string[] }

/** Entra ID writes booleans as words. */
const truth = z.preprocess(
  (value) =>
    typeof value === 'string' ? { true: true, false: false }[value.toLowerCase()] : value,
  z.boolean(),
)
const line = (most: number) => z.string().trim().max(most)
const some = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined)

const userSchema = z.object({
  userName: line(255).min(1),
  externalId: some(line(255)),
  displayName: some(line(120)),
  active: some(truth),
  name: some(
    z.object({
      givenName: some(line(120)),
      familyName: some(line(120)),
      formatted: some(line(250)),
    }),
  ),
  emails: some(
    z.array(z.object({ value: line(254), type: some(line(40)), primary: some(truth) })).max(50),
  ),
})

const groupSchema = z.object({
  displayName: line(200).min(1),
  externalId: some(line(255)),
  members: some(z.array(z.object({ value: z.uuid() })).max(20_000)),
})

/** What of a message is meant for a person. Attribute names are compared without their case. */
export function personIn(
  message: unknown,
  mailboxOf: (typed: string) => string | null,
): PersonInput {
  const user = read(userSchema, message)
  const email = mailboxOf(addressOf(user))
  if (email === null) throw new Refused(400, 'invalidValue', 'A user needs one e-mail address.')
  const { userName, externalId = null, active = true } = user
  const { givenName = '', familyName = '' } = user.name ?? noName
  const displayName = nameOf(user).slice(0, 120)
  return { userName, externalId, email, givenName, familyName, displayName, active }
}

type User = z.output<typeof userSchema>

const noName: NonNullable<User['name']> = {
  givenName: undefined,
  familyName: undefined,
  formatted: undefined,
}

const addressOf = ({ emails = [], userName }: User): string =>
  (emails.find(({ primary }) => primary) ?? emails[0])?.value ?? userName

function nameOf({ displayName, name = noName, userName }: User): string {
  const { formatted, givenName = '', familyName = '' } = name
  return displayName || formatted || `${givenName} ${familyName}`.trim() || userName
}

export function groupIn(message: unknown): GroupInput {
  const { displayName, externalId = null, members = [] } = read(groupSchema, message)
  return { displayName, externalId, memberIds: [...new Set(members.map(({ value }) => value))] }
}

function read<Schema extends z.ZodType>(schema: Schema, message: unknown): z.output<Schema> {
  const parsed = schema.safeParse(withKnownNames(message))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') || 'the message'
  throw new Refused(400, 'invalidValue', `${where}: ${issue?.message ?? 'cannot be read'}`)
}

const names = new Map(
  [
    'userName',
    'externalId',
    'displayName',
    'active',
    'name',
    'givenName',
    'familyName',
    'formatted',
    'emails',
    'members',
    'value',
    'type',
    'primary',
  ].map((name) => [name.toLowerCase(), name]),
)

/** The message with the attributes we know, in our spelling; others are left out. */
function withKnownNames(message: unknown): unknown {
  if (Array.isArray(message)) return message.map(withKnownNames)
  if (typeof message !== 'object' || message === null) return message
  return Object.fromEntries(
    Object.entries(message).flatMap(([key, value]) => {
      const known = knownName(key)
      return known === undefined ? [] : [[known, withKnownNames(value)]]
    }),
  )
}

/** An attribute's name in our spelling; undefined where it is none that is kept. */
export const knownName = (name: string): string | undefined => names.get(name.toLowerCase())
