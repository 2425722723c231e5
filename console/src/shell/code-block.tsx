import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'

/** Code to copy. Always plain text. */
export function CodeBlock({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <div className="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={label}>
        <pre>{code}</pre>
      </section>
      <div className="code-copy">
        <CopyToClipboard
          variant="icon"
          textToCopy={code}
          copyButtonAriaLabel={`Copy ${label}`}
          copySuccessText="Copied"
          copyErrorText="The browser did not allow it"
        />
      </div>
    </div>
  )
}
