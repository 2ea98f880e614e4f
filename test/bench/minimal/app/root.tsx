import { Outlet, Scripts } from 'react-router'

/** The smallest page of the framework: what every real page is measured against. */
export default function Root() {
  return (
    <html lang="en">
      <head>
        <title>Minimal</title>
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  )
}
