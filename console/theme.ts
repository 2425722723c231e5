/** The console's own colours over Cloudscape's design, as a stylesheet made at build time: nothing is added to the page while it runs. */
import { generateThemeStylesheet } from '@cloudscape-design/components/theming'

/** Deep water, and the green of the weeds in it. Light and dark. */
const accent = { light: '#0b6e6e', dark: '#4fd1c5' }
const accentStrong = { light: '#084f50', dark: '#81e6d9' }
const surface = { light: '#ffffff', dark: '#10201f' }
const page = { light: '#f4f7f6', dark: '#0a1615' }
const line = { light: '#cfdad8', dark: '#2b4241' }
const textOnAccent = { light: '#ffffff', dark: '#06201f' }
const soft = { light: '#e3f2f0', dark: '#16302f' }

const tokens = {
  fontFamilyBase: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
  fontFamilyHeading: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
  fontFamilyDisplay: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  borderRadiusButton: '6px',
  borderRadiusContainer: '8px',
  borderRadiusInput: '6px',
  borderRadiusAlert: '8px',
  borderRadiusFlashbar: '8px',
  colorBackgroundButtonPrimaryDefault: accent,
  colorBackgroundButtonPrimaryHover: accentStrong,
  colorBackgroundButtonPrimaryActive: accentStrong,
  colorTextButtonPrimaryDefault: textOnAccent,
  colorTextButtonPrimaryHover: textOnAccent,
  colorTextButtonPrimaryActive: textOnAccent,
  colorBorderButtonNormalDefault: accent,
  colorBorderButtonNormalHover: accentStrong,
  colorBorderButtonNormalActive: accentStrong,
  colorTextButtonNormalDefault: accent,
  colorTextButtonNormalHover: accentStrong,
  colorTextButtonNormalActive: accentStrong,
  colorBackgroundButtonNormalDefault: surface,
  colorBackgroundButtonNormalHover: soft,
  colorBackgroundButtonNormalActive: soft,
  colorTextAccent: accent,
  colorTextLinkDefault: accent,
  colorTextLinkHover: accentStrong,
  colorTextLinkButtonNormalDefault: accent,
  colorTextLinkButtonNormalHover: accentStrong,
  colorTextLinkButtonNormalActive: accentStrong,
  colorTextButtonInlineIconDefault: accent,
  colorTextButtonInlineIconHover: accentStrong,
  colorBackgroundControlChecked: accent,
  colorBackgroundSliderHandleDefault: accent,
  colorBackgroundSliderHandleActive: accentStrong,
  colorBackgroundSliderRangeDefault: accent,
  colorBackgroundSliderRangeActive: accentStrong,
  colorBackgroundToggleCheckedDisabled: line,
  colorBackgroundItemSelected: soft,
  colorBorderItemSelected: accent,
  colorItemSelected: accent,
  colorBorderItemFocused: accent,
  colorBorderInputFocused: accent,
  colorBackgroundSegmentActive: accent,
  colorBorderSegmentActive: accent,
  colorBorderSegmentHover: accentStrong,
  colorTextSegmentHover: accentStrong,
  colorTextSideNavigationItemActive: accent,
  colorBackgroundLayoutToggleSelectedDefault: accent,
  colorBackgroundLayoutToggleSelectedHover: accentStrong,
  colorBackgroundLayoutToggleSelectedActive: accentStrong,
  colorBackgroundLayoutMain: page,
  colorBackgroundContainerContent: surface,
  colorBackgroundContainerHeader: surface,
  colorBackgroundLayoutPanel: surface,
  colorBackgroundLayoutToolbar: surface,
  colorBorderDividerDefault: line,
  colorBackgroundInputDefault: { light: '#ffffff', dark: '#0a1615' },
  colorBackgroundInputDisabled: { light: '#e9eeed', dark: '#1a2726' },
  colorBackgroundDropdownItemDefault: surface,
  colorBackgroundDropdownItemHover: soft,
  colorBackgroundPopover: surface,
  colorTextBreadcrumbCurrent: { light: '#52666a', dark: '#a5b8b5' },
  colorBackgroundNotificationGreen: { light: '#146c43', dark: '#146c43' },
  colorBackgroundNotificationBlue: { light: '#0b6e6e', dark: '#0b6e6e' },
  colorBackgroundFlashbarInfo: { light: '#0b6e6e', dark: '#0b6e6e' },
} as const

/** The stylesheet that goes after Cloudscape's own. */
export const stylesheet: string = generateThemeStylesheet({ theme: { tokens } })
