import Box from '@cloudscape-design/components/box'
import Drawer from '@cloudscape-design/components/drawer'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { Snippets } from './as-code.tsx'
import { useServer } from './server.tsx'

/** Everything that was changed from this page, newest first, as code. */
export function CodePanel() {
  const { deeds } = useServer()
  return (
    <Drawer header={<h2>As code</h2>}>
      {deeds.length === 0 ? (
        <Box color="text-body-secondary">
          What you change in the console appears here, as lines for the AWS CLI, boto3 and leat. Every form shows its own before
          you send it.
        </Box>
      ) : (
        <SpaceBetween size="s">
          {[...deeds].reverse().map(({ id, api, operation, input, error, at }, index) => (
            <ExpandableSection
              key={id}
              defaultExpanded={index === 0}
              headerText={operation}
              headerDescription={at.toISOString().slice(11, 19)}
              headingTagOverride="h3"
            >
              {error !== undefined && <StatusIndicator type="error">{error}</StatusIndicator>}
              <Snippets api={api} operation={operation} input={input} />
            </ExpandableSection>
          ))}
        </SpaceBetween>
      )}
    </Drawer>
  )
}
