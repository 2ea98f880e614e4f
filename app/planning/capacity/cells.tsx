import { Link } from 'react-router'
import { DateTime } from '#app/ui/time/moment.tsx'
import { LoadBar } from './load-bar.tsx'

export const dayCell = (day: string) => <DateTime at={day} show="date" />

export const loadCell = (cell: { load: number | null; people: number } | undefined) =>
  cell ? <LoadBar load={cell.load} people={cell.people} /> : null

export const linkCell = (to: string, label: string) => <Link to={to}>{label}</Link>
