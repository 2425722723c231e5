import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'

/** Text that one wants to have elsewhere: an ARN, an id. */
export function Copied({ text }: { readonly text: string }) {
  return (
    <span className="copied">
      <span className="mono">{text}</span>
      <CopyToClipboard
        variant="icon"
        textToCopy={text}
        copyButtonAriaLabel={`Copy ${text}`}
        copySuccessText="Copied"
        copyErrorText="The browser did not allow it"
      />
    </span>
  )
}
