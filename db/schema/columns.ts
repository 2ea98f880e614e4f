import {
  bigint,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** The two columns that lead every tenant table; the primary key is `(org_id, id)`. */
export const tenant = () => ({ orgId: uuid('org_id').notNull(), id: uuid('id').notNull() })

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const money = (name: string) => bigint(name, { mode: 'number' })
export const rowVersion = () => integer('version').notNull().default(1)
export const json = <T>(name: string) => jsonb(name).$type<T>()
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

type Tenant = { orgId: AnyPgColumn; id: AnyPgColumn }

export const tenantKey = (t: Tenant) => primaryKey({ columns: [t.orgId, t.id] })

/** Composite foreign key, the organisation on both sides, so that no row can point into another organisation. */
export const belongsTo = (t: Tenant, column: AnyPgColumn, target: () => Tenant) =>
  foreignKey({ columns: [t.orgId, column], foreignColumns: [target().orgId, target().id] })

export const tenantUnique = (name: string, t: Tenant, ...columns: AnyPgColumn[]) =>
  unique(name).on(t.orgId, ...columns)

export const tenantIndex = (name: string, t: Tenant, ...columns: AnyPgColumn[]) =>
  index(name).on(t.orgId, ...columns)

export { text, uuid }
