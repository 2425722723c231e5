import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { Api } from '../lib/api.ts'
import { type Input, type Snippet, type Step, snippetsOf, snippetsOfSteps } from '../lib/code.ts'
import { CodeBlock } from './code-block.tsx'
import { useServer } from './server.tsx'

interface Props {
  readonly api: Api
  readonly operation: string
  readonly input: Input
}

/** The same as the form beside it does, to paste elsewhere. Follows the form as it is filled in. */
export function AsCode(props: Props) {
  return (
    <ExpandableSection headerText="As code" headingTagOverride="h3">
      <Snippets {...props} />
    </ExpandableSection>
  )
}

/** The same for a form that takes several operations. */
export function StepsAsCode({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  const { endpoint, region } = useServer()
  return (
    <ExpandableSection headerText="As code" headingTagOverride="h3">
      <Choice title={title} snippets={snippetsOfSteps(steps, { endpoint, region })} />
    </ExpandableSection>
  )
}

export function Snippets({ api, operation, input }: Props) {
  const { endpoint, region } = useServer()
  return <Choice title={operation} snippets={snippetsOf(api, operation, input, { endpoint, region })} />
}

/** The same in several tools, one of which is shown. */
export function Choice({ title, snippets }: { readonly title: string; readonly snippets: readonly Snippet[] }) {
  const [tool, setTool] = useState(snippets[0]?.tool)
  const chosen = snippets.find((each) => each.tool === tool) ?? snippets[0]
  if (chosen === undefined) return null
  return (
    <SpaceBetween size="xs">
      <SegmentedControl
        label="Tool"
        selectedId={chosen.tool}
        options={snippets.map((each) => ({ id: each.tool, text: each.tool }))}
        onChange={({ detail }) => setTool(detail.selectedId as Snippet['tool'])}
      />
      <CodeBlock code={chosen.code} label={`${title} with ${chosen.tool}`} />
    </SpaceBetween>
  )
}
