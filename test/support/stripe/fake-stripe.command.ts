import { startFakeStripe } from './fake-stripe.ts'

const { PORT = '4242', TELLS = 'http://localhost:3000/hooks/stripe' } = process.env
const { account } = await startFakeStripe({
  now: () => new Date(),
  port: Number(PORT),
  tells: TELLS,
})
console.log(`Nobody pays anything at ${account.apiUrl}, which tells ${TELLS}. Start the application with

  STRIPE_SECRET_KEY=${account.secretKey} STRIPE_WEBHOOK_SECRET=${account.webhookSecret} \\
  STRIPE_PRICE_TEAM=${account.prices.team} STRIPE_PRICE_BUSINESS=${account.prices.business} \\
  STRIPE_API_URL=${account.apiUrl}

/refuse at the same address has the card of everybody refused. Ctrl-C ends it.`)
