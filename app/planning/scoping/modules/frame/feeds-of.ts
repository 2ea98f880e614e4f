import { findQuestion } from '#app/planning/scoping/checklist/checklist.ts'
import type { Module } from './module.ts'
import type { Feed } from './outcome.ts'
import type { SheetData } from './worksheet.ts'

type Saved = { data: SheetData; version: number }

/** Everything a worksheet can hand on once it is saved: its own numbers and risks, and its result as part of an answer. */
export function feedsOf(
  { worksheet, judge, feeds }: Module,
  { data, version }: Saved,
  currency?: string,
): readonly Feed[] {
  if (version === 0) return []
  const { answers: question, title: name } = worksheet
  const about = `“${findQuestion(question)?.title ?? question}”`
  const note: Feed = {
    key: 'note',
    label: `Note the result in the answer ${about}`,
    done: `Noted in the answer ${about}.`,
    note: { question, name, text: judge(data, currency).headline },
  }
  return [...feeds(data, currency), note]
}
