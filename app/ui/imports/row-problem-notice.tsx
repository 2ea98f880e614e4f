import { Notice } from '#app/ui/feedback/notice.tsx'
import { byReason, rowsText, type RowProblem } from './row-problems.ts'

export interface RowProblemNoticeProps {
  problems: readonly RowProblem[]
  /** What one row is called, as in “line”. */
  row: string
}

const mostReasons = 100

/** Why nothing of a file is taken: each reason once, with the rows that it is about. */
export const RowProblemNotice = ({ problems, row }: RowProblemNoticeProps) => (
  <Notice
    tone="danger"
    title={`${problems.length} ${problems.length === 1 ? row : `${row}s`} cannot be taken`}
  >
    <p>Nothing is written before every {row} can be. Mend the file, or the text below.</p>
    <ul>
      {byReason(problems)
        .slice(0, mostReasons)
        .map(([reason, rows]) => (
          <li key={reason}>
            {rowsText(rows, row)}: {reason}
          </li>
        ))}
    </ul>
  </Notice>
)
