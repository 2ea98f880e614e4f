import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { LoadBar } from './load-bar.tsx'

export const dayCell = (day: string) => <DateTime at={day} show="date" />

export const loadCell = (cell: { load: number | null; people: number } | undefined) =>
  cell ? <LoadBar load={cell.load} people={cell.people} /> : null

export const linkCell = (to: string, label: string) => <PageLink to={to}>{label}</PageLink>
