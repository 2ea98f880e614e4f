export type Link = { row: string; column: string }

export type Component = { rows: string[]; columns: string[] }

const neighbours = (links: readonly Link[], from: keyof Link, to: keyof Link) => {
  const map = new Map<string, Set<string>>()
  for (const link of links) {
    const known = map.get(link[from])
    if (known) known.add(link[to])
    else map.set(link[from], new Set([link[to]]))
  }
  return map
}

/**
 * The parts of a row–column graph that no rating links: between two of them, a difference of rows
 * cannot be told from a difference of columns.
 *
 * The same name as a row and as a column means two different things. Repeated links are fine.
 *
 * @returns components, and names within them, in order of first appearance as they are reached;
 *   none for no links
 */
export const connectedComponents = (links: readonly Link[]): Component[] => {
  const columnsOf = neighbours(links, 'row', 'column')
  const rowsOf = neighbours(links, 'column', 'row')
  const seen = new Set<string>()
  const components: Component[] = []
  for (const start of columnsOf.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const rows = [start]
    const columns = new Set<string>()
    for (const row of rows) {
      for (const column of columnsOf.get(row)!) {
        if (columns.has(column)) continue
        columns.add(column)
        for (const next of rowsOf.get(column)!) {
          if (seen.has(next)) continue
          seen.add(next)
          rows.push(next)
        }
      }
    }
    components.push({ rows, columns: [...columns] })
  }
  return components
}
