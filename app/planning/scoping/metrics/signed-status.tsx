import { Status } from '#app/ui/feedback/badge.tsx'

interface SignedStatusProps {
  version: number
  signedVersion: number | null
}

/** Whether the newest version is signed off, and if not, how far it is. */
export const SignedStatus = ({ version, signedVersion }: SignedStatusProps) => {
  if (signedVersion === version) return <Status tone="good">Version {version} signed off</Status>
  if (signedVersion === null) return <Status tone="warn">Not signed off yet</Status>
  return (
    <Status tone="warn">
      Version {version} is new; {signedVersion} was signed off
    </Status>
  )
}
