import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { useServer } from './server.tsx'

/** As whom the server is called: any account where it takes any credentials, else the owner of the keys. */
export function AccountButton() {
  const server = useServer()
  const [open, setOpen] = useState(false)
  const enforced = server.about?.enforced === true
  const label = enforced ? server.accessKeyId : server.accountId
  return (
    <>
      <Button variant="normal" iconName="user-profile" ariaLabel={`Account ${label}`} onClick={() => setOpen(true)}>
        <span className="header-account">{label}</span>
      </Button>
      {open && (enforced ? <Keys onClose={() => setOpen(false)} /> : <Account onClose={() => setOpen(false)} />)}
    </>
  )
}

function Account({ onClose }: { readonly onClose: () => void }) {
  const server = useServer()
  const [accountId, setAccountId] = useState(server.accountId)
  const valid = /^\d{12}$/.test(accountId)
  return (
    <Dialog
      title="Account"
      verb="Use this account"
      disabled={!valid}
      onClose={onClose}
      onSubmit={async () => {
        server.setAccount(accountId)
        onClose()
      }}
    >
      <FormField
        label="Account ID"
        description="This server takes any credentials. An access key of twelve digits names the account; accounts see nothing of each other."
        errorText={valid ? '' : 'Twelve digits.'}
      >
        <Input value={accountId} inputMode="numeric" onChange={({ detail }) => setAccountId(detail.value)} />
      </FormField>
    </Dialog>
  )
}

function Keys({ onClose }: { readonly onClose: () => void }) {
  const server = useServer()
  return (
    <Modal
      visible
      header="Signed in"
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Stay
            </Button>
            <Button
              onClick={() => {
                server.signOut()
                onClose()
              }}
            >
              Forget the keys
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      Every request is signed with the access key <Box variant="code">{server.accessKeyId}</Box>, which this tab keeps until it is
      closed.
    </Modal>
  )
}
