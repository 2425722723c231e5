import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** What lies in the panel at the bottom, under any page. */
export interface Panel {
  readonly header: string
  readonly content: ReactNode
}

export interface PanelControl {
  open(panel: Panel): void
  close(): void
}

const Context = createContext<PanelControl | undefined>(undefined)

export function usePanel(): PanelControl {
  const control = useContext(Context)
  if (control === undefined) throw new Error('outside of PanelProvider')
  return control
}

/** `children` is given what is open. */
export function PanelProvider({ children }: { readonly children: (panel: Panel | undefined) => ReactNode }) {
  const [panel, setPanel] = useState<Panel>()
  const control = useMemo(() => ({ open: setPanel, close: () => setPanel(undefined) }), [])
  return <Context.Provider value={control}>{children(panel)}</Context.Provider>
}
