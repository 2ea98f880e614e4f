import { Icon } from '#app/ui/icons/icon.tsx'
import type { ReactNode } from 'react'
import { Avatar } from '#app/ui/data/avatar.tsx'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Kept } from '#app/ui/markup/kept.tsx'
import {
  Palette,
  PaletteLink,
  type PaletteProps,
  useShortcutList,
} from '#app/ui/palette/palette.tsx'
import { Menu, MenuLink } from './menu.tsx'
import { type NavGroup, Navigation } from './navigation.tsx'
import { ThemeForm } from './theme-form.tsx'
import type { Theme } from './theme.ts'

export interface AppShellProps {
  organisation: { name: string; href: string }
  /** All organisations the person belongs to, this one included. */
  organisations: { name: string; href: string }[]
  person: { name: string; email: string }
  navigation: NavGroup[]
  theme: Theme
  signOutAction: string
  personLinks?: { to: string; label: string; icon?: ReactNode }[]
  organisationLinks?: { to: string; label: string }[]
  /** The embedded database is in use: said in the footer of every page. */
  embedded?: boolean
  /** The search page, and what the palette offers beside the pages of the navigation. */
  search?: { to: string } & Omit<PaletteProps, 'children' | 'pages'>
  flash?: ReactNode
  children: ReactNode
}

/** The frame around every page of an organisation. What is a sidebar on wide screens a button opens on narrow ones. */
export const AppShell = (props: AppShellProps) => (
  <Palette {...props.search} pages={pagesIn(props.navigation)}>
    <div className="shell">
      <header className="shell-head">
        <OrganisationMenu {...props} />
        {props.search && <SearchLink to={props.search.to} />}
        <button
          type="button"
          className="menu-face shell-more"
          aria-label="Menu"
          popoverTarget="navigation"
        >
          <Icon name="menu" size={20} />
        </button>
        <a className="menu-face shell-way" href="#navigation">
          Menu
        </a>
        <div id="navigation" className="shell-side" popover="auto">
          <Navigation groups={props.navigation} name="Main" />
          <div className="side-end">
            <Menu side="up" label={<PersonFace name={props.person.name} />}>
              <PersonItems {...props} />
            </Menu>
          </div>
        </div>
      </header>
      <div className="shell-body">
        <main id="main" className="shell-main" tabIndex={-1}>
          {props.flash}
          {props.children}
        </main>
        <ShellFoot embedded={props.embedded} />
      </div>
    </div>
  </Palette>
)

const pagesIn = (groups: NavGroup[]) =>
  groups.flatMap(({ title, items }) => items.map(({ to, label }) => ({ to, label, hint: title })))

const SearchLink = ({ to }: { to: string }) => (
  <PaletteLink to={to}>
    <Icon name="search" size={15} />
    <span>Search</span>
    <kbd aria-hidden>Ctrl K</kbd>
  </PaletteLink>
)

const OrganisationMenu = ({ organisation, organisations, organisationLinks }: AppShellProps) => (
  <Menu
    name={`${organisation.name}: switch organisation`}
    label={
      <>
        <span className="truncate">{organisation.name}</span>
        <Icon name="chevrons-up-down" size={14} />
      </>
    }
  >
    <Kept
      tag="div"
      className="contents"
      of={OrganisationLinks}
      given={{ here: organisation.href, organisations, links: organisationLinks ?? [] }}
    />
  </Menu>
)

type OrganisationLinksProps = Pick<AppShellProps, 'organisations'> & {
  here: string
  links: NonNullable<AppShellProps['organisationLinks']>
}

const OrganisationLinks = ({ here, organisations, links }: OrganisationLinksProps) => (
  <>
    <p className="menu-note">Organisations</p>
    {organisations.map(({ href, name }) => (
      <MenuLink key={href} to={href} current={href === here}>
        <span className="truncate">{name}</span>
        {href === here && <Icon name="check" size={14} />}
      </MenuLink>
    ))}
    {links.length > 0 && <hr />}
    {links.map((link) => (
      <MenuLink key={link.to} to={link.to}>
        {link.label}
      </MenuLink>
    ))}
  </>
)

const PersonFace = ({ name }: { name: string }) => (
  <>
    <Avatar name={name} size="small" />
    <span className="truncate">{name}</span>
    <Icon name="chevrons-up-down" size={14} />
  </>
)

const PersonItems = ({ person, personLinks, theme, signOutAction }: AppShellProps) => (
  <>
    <p className="menu-note">Signed in as {person.email}</p>
    <ThemeForm theme={theme} />
    <hr />
    {personLinks?.map((link) => (
      <MenuLink key={link.to} to={link.to}>
        {link.icon ?? <Icon name="circle-user" size={15} />} {link.label}
      </MenuLink>
    ))}
    <ShortcutsItem />
    <PostForm action={signOutAction} layout="plain">
      <button className="menu-item">Sign out</button>
    </PostForm>
  </>
)

/** Stands there only where script can open the list. */
function ShortcutsItem() {
  const list = useShortcutList()
  return (
    useHydrated() && (
      <button className="menu-item" onClick={list}>
        <Icon name="keyboard" size={15} /> Keyboard shortcuts
      </button>
    )
  )
}

const ShellFoot = ({ embedded }: { embedded?: boolean }) => (
  <footer className="shell-foot">
    <span>Groundwork</span>
    {embedded && (
      <span>Embedded database: right for trying things out, not for production durability.</span>
    )}
  </footer>
)
