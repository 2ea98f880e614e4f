import { usualCurrency } from '#app/planning/money.ts'
import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'

type Row = {
  calendar: Omit<OwnCalendar, 'holidays'> | null
  holidays: string[]
}

export type OwnCalendar = {
  /** The month, 1–12, in which the fiscal year begins. */
  firstMonth: number
  hoursPerDay: number
  currency: string
  holidays: string[]
  /** 0 while nothing was set. */
  version: number
}

const usual = { firstMonth: 1, hoursPerDay: 8, currency: usualCurrency, version: 0 }

/** How the organisation counts its time; the calendar year, eight hours and euros where nothing was set. */
export async function findCalendar(tx: Pick<InTransaction, 'db' | 'org'>): Promise<OwnCalendar> {
  const { rows } = await tx.db.execute<Row>(sql`
    select
      (select json_build_object('firstMonth', c.first_month, 'hoursPerDay', c.hours_per_day,
        'currency', c.currency, 'version', c.version)
        from planning.calendars c where c.org_id = ${tx.org.id}) as calendar,
      (select coalesce(json_agg(h.day order by h.day), '[]')
        from planning.holidays h where h.org_id = ${tx.org.id}) as holidays`)
  const [row] = rows
  return { ...(row?.calendar ?? usual), holidays: row?.holidays ?? [] }
}
