import AppLayout from '@cloudscape-design/components/app-layout'
import type { BreadcrumbGroupProps } from '@cloudscape-design/components/breadcrumb-group'
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group'
import Flashbar from '@cloudscape-design/components/flashbar'
import SideNavigation from '@cloudscape-design/components/side-navigation'
import SplitPanel from '@cloudscape-design/components/split-panel'
import { useEffect, useState } from 'react'
import { CreateStreamPage } from './kinesis/create-stream-page.tsx'
import { StreamPage } from './kinesis/stream-page.tsx'
import { StreamsPage } from './kinesis/streams-page.tsx'
import { hrefOf, type Route } from './lib/route.ts'
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
        navigation={
          <SideNavigation activeHref={hrefOf({ page: 'streams' })} header={{ text: 'Services', href: '#/' }} items={NAVIGATION} />
        }
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

function breadcrumbsOf(route: Route): BreadcrumbGroupProps.Item[] {
  const home = { text: 'Leat', href: hrefOf({ page: 'home' }) }
  const streams = { text: 'Streams', href: hrefOf({ page: 'streams' }) }
  switch (route.page) {
    case 'streams':
      return [home, streams]
    case 'create-stream':
      return [home, streams, { text: 'Create stream', href: hrefOf(route) }]
    case 'stream':
      return [home, streams, { text: route.name, href: hrefOf({ ...route, tab: 'overview' }) }]
    default:
      return [home]
  }
}

function titleOf(route: Route): string {
  switch (route.page) {
    case 'streams':
      return 'Streams'
    case 'create-stream':
      return 'Create stream'
    case 'stream':
      return route.name
    default:
      return 'Console'
  }
}
