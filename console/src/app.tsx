import AppLayout from '@cloudscape-design/components/app-layout'
import type { BreadcrumbGroupProps } from '@cloudscape-design/components/breadcrumb-group'
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group'
import Flashbar from '@cloudscape-design/components/flashbar'
import SideNavigation from '@cloudscape-design/components/side-navigation'
import SplitPanel from '@cloudscape-design/components/split-panel'
import { useEffect, useState } from 'react'
import { CreateDeliveryStreamPage } from './firehose/create-delivery-stream-page.tsx'
import { DeliveryStreamPage } from './firehose/delivery-stream-page.tsx'
import { DeliveryStreamsPage } from './firehose/delivery-streams-page.tsx'
import { CreateRolePage } from './iam/create-role-page.tsx'
import { RolePage } from './iam/role-page.tsx'
import { RolesPage } from './iam/roles-page.tsx'
import { CreateStreamPage } from './kinesis/create-stream-page.tsx'
import { StreamPage } from './kinesis/stream-page.tsx'
import { StreamsPage } from './kinesis/streams-page.tsx'
import { CreateFunctionPage } from './lambda/create-function-page.tsx'
import { CreateTriggerPage } from './lambda/create-trigger-page.tsx'
import { FunctionPage } from './lambda/function-page.tsx'
import { FunctionsPage } from './lambda/functions-page.tsx'
import { visible } from './lib/decode.ts'
import { hrefOf, type Route } from './lib/route.ts'
import { LogGroupPage, LogStreamPage } from './logs/log-group-page.tsx'
import { LogGroupsPage } from './logs/log-groups-page.tsx'
import { BucketPage } from './s3/bucket-page.tsx'
import { BucketsPage } from './s3/buckets-page.tsx'
import { ObjectPage } from './s3/object-page.tsx'
import { CodePanel } from './shell/code-panel.tsx'
import { Header } from './shell/header.tsx'
import { HomePage } from './shell/home-page.tsx'
import { useRoute } from './shell/hooks.ts'
import { type Panel, PanelProvider, usePanel } from './shell/panel.tsx'
import { useServer } from './shell/server.tsx'
import { SignIn } from './shell/sign-in.tsx'
import { Unreachable } from './shell/unreachable.tsx'

/** One entry for each service; those to come find their place here. */
const NAVIGATION = [
  {
    type: 'section' as const,
    text: 'Kinesis Data Streams',
    items: [{ type: 'link' as const, text: 'Streams', href: hrefOf({ page: 'streams' }) }],
  },
  {
    type: 'section' as const,
    text: 'Firehose',
    items: [{ type: 'link' as const, text: 'Delivery streams', href: hrefOf({ page: 'delivery-streams' }) }],
  },
  {
    type: 'section' as const,
    text: 'S3',
    items: [{ type: 'link' as const, text: 'Buckets', href: hrefOf({ page: 'buckets' }) }],
  },
  {
    type: 'section' as const,
    text: 'Lambda',
    items: [{ type: 'link' as const, text: 'Functions', href: hrefOf({ page: 'functions' }) }],
  },
  {
    type: 'section' as const,
    text: 'CloudWatch Logs',
    items: [{ type: 'link' as const, text: 'Log groups', href: hrefOf({ page: 'log-groups' }) }],
  },
  {
    type: 'section' as const,
    text: 'IAM',
    items: [{ type: 'link' as const, text: 'Roles', href: hrefOf({ page: 'roles' }) }],
  },
]

/** A record, and above it room to choose the next one. */
const PANEL_SIZE_PX = 340

const SPLIT_PANEL_TEXTS = {
  openButtonAriaLabel: 'Open panel',
  closeButtonAriaLabel: 'Close panel',
  resizeHandleAriaLabel: 'Resize panel',
}

export function App() {
  return <PanelProvider>{(panel) => <Shell panel={panel} />}</PanelProvider>
}

function Shell({ panel }: { readonly panel: Panel | undefined }) {
  const { close } = usePanel()
  const server = useServer()
  const route = useRoute()
  const [navigationOpen, setNavigationOpen] = useState(() => window.innerWidth > 1200)
  const [panelSize, setPanelSize] = useState(PANEL_SIZE_PX)
  const [drawer, setDrawer] = useState<string | null>(null)
  useEffect(() => {
    document.title = `${titleOf(route)} · Leat`
  }, [route])

  return (
    <>
      <Header />
      <AppLayout
        headerSelector="#header"
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        navigationWidth={240}
        navigation={<SideNavigation activeHref={serviceOf(route)} header={{ text: 'Services', href: '#/' }} items={NAVIGATION} />}
        breadcrumbs={<BreadcrumbGroup items={breadcrumbsOf(route)} ariaLabel="Breadcrumbs" />}
        notifications={<Notices />}
        stickyNotifications
        activeDrawerId={drawer}
        onDrawerChange={({ detail }) => setDrawer(detail.activeDrawerId)}
        drawers={[
          {
            id: 'code',
            content: <CodePanel />,
            trigger: { iconName: 'script' },
            resizable: true,
            defaultSize: 420,
            ariaLabels: {
              drawerName: 'As code',
              triggerButton: 'As code',
              closeButton: 'Close as code',
              resizeHandle: 'Resize as code',
            },
          },
        ]}
        splitPanelSize={panelSize}
        onSplitPanelResize={({ detail }) => setPanelSize(detail.size)}
        splitPanelOpen={panel !== undefined}
        splitPanelPreferences={{ position: 'bottom' }}
        onSplitPanelToggle={({ detail }) => !detail.open && close()}
        splitPanel={
          panel !== undefined && (
            <SplitPanel header={panel.header} hidePreferencesButton closeBehavior="hide" i18nStrings={SPLIT_PANEL_TEXTS}>
              {panel.content}
            </SplitPanel>
          )
        }
        ariaLabels={{
          navigation: 'Services',
          navigationClose: 'Close services',
          navigationToggle: 'Open services',
          notifications: 'Notices',
        }}
        content={server.connection === 'unreachable' ? <Unreachable /> : <Page route={route} />}
      />
      <SignIn />
    </>
  )
}

function Page({ route }: { readonly route: Route }) {
  const { connection, region, accountId } = useServer()
  if (connection !== 'ready') return null
  const place = `${region} ${accountId}`
  switch (route.page) {
    case 'home':
      return <HomePage />
    case 'streams':
      return <StreamsPage key={place} />
    case 'create-stream':
      return <CreateStreamPage key={place} />
    case 'stream':
      return <StreamPage key={`${place} ${route.name}`} name={route.name} tab={route.tab} />
    case 'delivery-streams':
      return <DeliveryStreamsPage key={place} />
    case 'create-delivery-stream':
      return <CreateDeliveryStreamPage key={`${place} ${route.source}`} reads={route.source} />
    case 'delivery-stream':
      return <DeliveryStreamPage key={`${place} ${route.name}`} name={route.name} tab={route.tab} />
    case 'buckets':
      return <BucketsPage key={place} />
    case 'bucket':
      return <BucketPage key={`${place} ${route.bucket} ${route.prefix}`} bucket={route.bucket} prefix={route.prefix} />
    case 'object':
      return <ObjectPage key={`${place} ${route.bucket} ${route.key}`} bucket={route.bucket} objectKey={route.key} />
    case 'roles':
      return <RolesPage key={place} />
    case 'create-role':
      return <CreateRolePage key={`${place} ${route.service}`} service={route.service} />
    case 'role':
      return <RolePage key={`${place} ${route.name}`} name={route.name} />
    case 'functions':
      return <FunctionsPage key={place} />
    case 'create-function':
      return <CreateFunctionPage key={place} />
    case 'function':
      return <FunctionPage key={`${place} ${route.name}`} name={route.name} tab={route.tab} />
    case 'create-trigger':
      return <CreateTriggerPage key={`${place} ${route.name} ${route.source}`} name={route.name} source={route.source} />
    case 'log-groups':
      return <LogGroupsPage key={place} />
    case 'log-group':
      return <LogGroupPage key={`${place} ${route.group}`} group={route.group} />
    case 'log-stream':
      return <LogStreamPage key={`${place} ${route.group} ${route.stream}`} group={route.group} stream={route.stream} />
    case 'unknown':
      return <HomePage missing={route.path} />
  }
}

function Notices() {
  const { notices, dismiss } = useServer()
  return (
    <Flashbar
      stackItems
      i18nStrings={{
        ariaLabel: 'Notices',
        notificationBarAriaLabel: 'View all notices',
        notificationBarText: 'Notices',
        errorIconAriaLabel: 'Error',
        warningIconAriaLabel: 'Warning',
        successIconAriaLabel: 'Success',
        infoIconAriaLabel: 'Information',
        inProgressIconAriaLabel: 'In progress',
      }}
      items={notices.map(({ id, type, header, text }) => ({
        id: String(id),
        type,
        header,
        content: <span className="notice-text">{text}</span>,
        dismissible: true,
        dismissLabel: 'Dismiss',
        onDismiss: () => dismiss(id),
      }))}
    />
  )
}

/** The entry of the navigation that a page is under. */
function serviceOf(route: Route): string {
  const [top] = pathTo(route)
  return top?.href ?? hrefOf({ page: 'home' })
}

function breadcrumbsOf(route: Route): BreadcrumbGroupProps.Item[] {
  return [{ text: 'Leat', href: hrefOf({ page: 'home' }) }, ...pathTo(route)]
}

/** The pages above this one, and this one. */
function pathTo(route: Route): readonly BreadcrumbGroupProps.Item[] {
  const streams = { text: 'Streams', href: hrefOf({ page: 'streams' }) }
  const deliveries = { text: 'Delivery streams', href: hrefOf({ page: 'delivery-streams' }) }
  const buckets = { text: 'Buckets', href: hrefOf({ page: 'buckets' }) }
  switch (route.page) {
    case 'streams':
      return [streams]
    case 'create-stream':
      return [streams, { text: 'Create stream', href: hrefOf(route) }]
    case 'stream':
      return [streams, { text: route.name, href: hrefOf({ ...route, tab: 'overview' }) }]
    case 'delivery-streams':
      return [deliveries]
    case 'create-delivery-stream':
      return [deliveries, { text: 'Create delivery stream', href: hrefOf(route) }]
    case 'delivery-stream':
      return [deliveries, { text: route.name, href: hrefOf({ ...route, tab: 'delivery' }) }]
    case 'buckets':
      return [buckets]
    case 'bucket':
    case 'object':
      // Folders have a path of their own on the page.
      return [buckets, { text: route.bucket, href: hrefOf({ page: 'bucket', bucket: route.bucket, prefix: '' }) }]
    default:
      return pathAround(route)
  }
}

/** The same of what is around streams and buckets. */
function pathAround(route: Route): readonly BreadcrumbGroupProps.Item[] {
  const roles = { text: 'Roles', href: hrefOf({ page: 'roles' }) }
  const functions = { text: 'Functions', href: hrefOf({ page: 'functions' }) }
  const groups = { text: 'Log groups', href: hrefOf({ page: 'log-groups' }) }
  const toFunction = (name: string) => ({ text: name, href: hrefOf({ page: 'function', name, tab: 'code' }) })
  const toGroup = (group: string) => ({ text: group, href: hrefOf({ page: 'log-group', group }) })
  switch (route.page) {
    case 'roles':
      return [roles]
    case 'create-role':
      return [roles, { text: 'Create role', href: hrefOf(route) }]
    case 'role':
      return [roles, { text: route.name, href: hrefOf(route) }]
    case 'functions':
      return [functions]
    case 'create-function':
      return [functions, { text: 'Create function', href: hrefOf(route) }]
    case 'function':
      return [functions, toFunction(route.name)]
    case 'create-trigger':
      return [functions, toFunction(route.name), { text: 'Add trigger', href: hrefOf(route) }]
    case 'log-groups':
      return [groups]
    case 'log-group':
      return [groups, toGroup(route.group)]
    case 'log-stream':
      return [groups, toGroup(route.group), { text: route.stream, href: hrefOf(route) }]
    default:
      return []
  }
}

function titleOf(route: Route): string {
  if (route.page === 'object') return visible(route.key.split('/').findLast((part) => part !== '') ?? route.key)
  return pathTo(route).at(-1)?.text ?? 'Console'
}
