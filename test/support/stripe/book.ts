/** What Stripe keeps of one kind; the fields are those of its API that are asked for here. */
export type Kept = { id: string; object: string; created: number }

export type Customer = Kept & {
  name: string
  email: string
  metadata: Record<string, string>
  deleted?: boolean
}

export type Item = {
  id: string
  object: 'subscription_item'
  subscription: string
  price: Price
  quantity: number
  current_period_start: number
  current_period_end: number
}

export type Price = {
  id: string
  object: 'price'
  unit_amount: number
  currency: string
  recurring: { interval: 'month' }
  metadata: Record<string, string>
}

export type Subscription = Kept & {
  customer: string
  status: string
  trial_start: number | null
  trial_end: number | null
  cancel_at: number | null
  cancel_at_period_end: boolean
  ended_at: number | null
  latest_invoice: string | null
  metadata: Record<string, string>
  items: { object: 'list'; data: Item[] }
}

export type Invoice = Kept & {
  customer: string
  subscription: string
  number: string
  status: 'open' | 'paid' | 'uncollectible' | 'void'
  currency: string
  total: number
  amount_due: number
  hosted_invoice_url: string
  invoice_pdf: string
}

export type CheckoutSession = Kept & {
  customer: string
  status: 'open' | 'complete' | 'expired'
  mode: 'subscription'
  url: string
  success_url: string
  cancel_url: string
  price: string
  quantity: number
  subscription: string | null
  metadata: Record<string, string>
  /** Of the subscription that it becomes. */
  subscriptionMetadata: Record<string, string>
}

export type PortalSession = Kept & { customer: string; url: string; return_url: string }

export type TaxId = Kept & {
  customer: string
  type: string
  value: string
  country: string | null
  verification: { status: string }
}

export type StripeEvent = {
  id: string
  object: 'event'
  type: string
  created: number
  livemode: boolean
  api_version: string
  data: { object: object }
}

/** Everything this account of Stripe's holds, and what happened in it, in order. */
export class Book {
  readonly customers = new Map<string, Customer>()
  readonly prices = new Map<string, Price>()
  readonly subscriptions = new Map<string, Subscription>()
  readonly invoices = new Map<string, Invoice>()
  readonly checkouts = new Map<string, CheckoutSession>()
  readonly portals = new Map<string, PortalSession>()
  readonly taxIds = new Map<string, TaxId>()
  readonly events: StripeEvent[] = []
  url = ''
  /** Seconds since 1970, as Stripe counts. */
  now: () => number
  #count = 0

  constructor(now: () => number) {
    this.now = now
  }

  id(prefix: string): string {
    this.#count += 1
    return `${prefix}_${String(this.#count).padStart(6, '0')}`
  }

  /** Keeps what is true now as an event, as it stands now. */
  tell(type: string, object: object): void {
    this.events.push({
      id: this.id('evt'),
      object: 'event',
      type,
      created: this.now(),
      livemode: false,
      api_version: '2026-10-28.endive',
      data: { object: structuredClone(object) },
    })
  }
}
