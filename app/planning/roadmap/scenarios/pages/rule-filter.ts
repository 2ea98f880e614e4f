import { free } from '#app/planning/roadmap/scenarios/model/rules.ts'
import type { Demand } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { hasWords } from '#app/ui/forms/long/looked-for.ts'

export type RuleRow = {
  id: string
  title: string
  /** Why it cannot be planned. */
  reason: string | null
  /** Why it enters a plan with a reason alone. */
  openGates: string | null
  demand: Demand
}

export const shownNames = { ruled: 'Those with a rule', out: 'Those that cannot be planned' }

/** Whether a row has all words that are looked for, and is of the kind that is asked for in the address. */
export function ruleFilter(params: URLSearchParams): (row: RuleRow) => boolean {
  const has = hasWords(params.get('text') ?? '')
  const show = params.get('show')
  return ({ title, reason, demand }) => {
    if (show === 'ruled' && demand === free) return false
    if (show === 'out' && reason === null) return false
    return has(title)
  }
}

type Move = { currentUrl: URL; nextUrl: URL; formMethod?: string | undefined }

/** Whether somebody only looks for other rows of the page they are on: nothing is loaded then that would make its form anew. */
export const onlyFiltered = ({ currentUrl, nextUrl, formMethod = 'GET' }: Move): boolean =>
  formMethod === 'GET' &&
  currentUrl.pathname === nextUrl.pathname &&
  currentUrl.search !== nextUrl.search
