import { type DragEvent, type ReactNode, useState } from 'react'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** Takes files that are dropped anywhere on it. */
export function DropTarget({ onFiles, children }: Props) {
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent): boolean => [...event.dataTransfer.types].includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several; the button beside it is for everybody
    <div
      className={over ? 'drop-target drop-over' : 'drop-target'}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
    </div>
  )
}
