import { type ReactNode, use, useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useFetcher, useNavigate, useSubmit } from 'react-router'
import { FormKeyContext } from '#app/ui/forms/form-context.tsx'
import { matching, type PaletteItem, type PaletteResults } from './palette-items.ts'

export interface PaletteDialogProps {
  pages: readonly PaletteItem[]
  actions?: readonly PaletteItem[]
  searchUrl?: string
  onClose: () => void
}

/**
 * The empty template stands where React Aria would put an inline style, which the page's policy
 * refuses; `palette.css` has its one rule.
 */
export default function PaletteDialog(props: PaletteDialogProps) {
  const { pages, actions = [], searchUrl, onClose } = props
  const [query, setQuery] = useState('')
  const records = useRecords(searchUrl, query)
  const groups: Group[] = [
    { name: 'Pages', items: matching(pages, query) },
    { name: 'Found', items: records.items },
    { name: 'Actions', items: matching(actions, query) },
  ]
  const run = useRun(onClose)
  return (
    <ModalOverlay
      className="palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <template id="react-aria-pressable-style" />
      <Modal className="palette">
        <Dialog aria-label="Command palette">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label="Search pages, records and actions" autoFocus>
              <Input className="palette-input" placeholder="Go to, find, do…" />
            </SearchField>
            <Menu
              aria-label="Results"
              autoFocus="first"
              className="palette-results"
              onAction={(key) => run(groups, String(key))}
              renderEmptyState={() => <Nothing busy={records.busy} query={query} />}
            >
              {groups.filter((group) => group.items.length > 0).map(groupView)}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface Group {
  name: string
  items: readonly PaletteItem[]
}

const keyOf = (group: Group, item: PaletteItem) => `${group.name}:${item.to}:${item.label}`

const groupView = (group: Group): ReactNode => (
  <MenuSection key={group.name} id={group.name}>
    <Header className="palette-group">{group.name}</Header>
    {group.items.map((item) => (
      <MenuItem
        key={keyOf(group, item)}
        id={keyOf(group, item)}
        className="palette-item"
        textValue={item.label}
      >
        <span>{item.label}</span>
        {item.hint && <span className="palette-hint">{item.hint}</span>}
      </MenuItem>
    ))}
  </MenuSection>
)

const Nothing = ({ busy, query }: { busy: boolean; query: string }) => (
  <p className="palette-none">{busy ? 'Searching…' : `Nothing found for “${query}”.`}</p>
)

function useRun(onClose: () => void) {
  const navigate = useNavigate()
  const submit = useSubmit()
  const formKey = use(FormKeyContext)
  return (groups: readonly Group[], key: string) => {
    const item = groups
      .flatMap((group) => group.items.map((one) => ({ one, key: keyOf(group, one) })))
      .find((entry) => entry.key === key)?.one
    if (!item) return
    onClose()
    if (item.post) {
      void submit({ _key: `${formKey}.palette.${item.to}` }, { method: 'post', action: item.to })
    } else {
      void navigate(item.to)
    }
  }
}

const pause = 120

function useRecords(searchUrl: string | undefined, query: string) {
  const fetcher = useFetcher<PaletteResults>()
  const { load } = fetcher
  const asked = query.trim()
  useEffect(() => {
    if (!searchUrl || asked.length < 2) return
    const timer = setTimeout(() => load(`${searchUrl}?q=${encodeURIComponent(asked)}`), pause)
    return () => clearTimeout(timer)
  }, [load, searchUrl, asked])
  const items = asked.length < 2 ? [] : (fetcher.data?.results ?? [])
  return { items, busy: fetcher.state !== 'idle' }
}
