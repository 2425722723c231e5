import Button from '@cloudscape-design/components/button'
import Select from '@cloudscape-design/components/select'
import { useEffect, useState } from 'react'
import { AccountButton } from './account.tsx'
import { type Appearance, loadChoices, saveChoices } from './choices.ts'
import { ClockButton } from './clock.tsx'
import { REGIONS } from './regions.ts'
import { useServer } from './server.tsx'

/** The bar above everything: whose server, where, as whom. */
export function Header() {
  const { region, setRegion, about } = useServer()
  const options = REGIONS.some(({ value }) => value === region) ? REGIONS : [{ value: region, label: region }, ...REGIONS]
  return (
    <header id="header" className="header">
      <a className="brand" href="#/">
        <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <rect width="32" height="32" rx="7" className="brand-mark" />
          <path d="M4 12c4-4 8-4 12 0s8 4 12 0M4 20c4-4 8-4 12 0s8 4 12 0" className="brand-waves" />
        </svg>
        <span className="brand-name">Leat</span>
        <span className="brand-version">{about === undefined ? '' : about.version}</span>
      </a>
      <div className="header-tools">
        <div className="header-region">
          <Select
            ariaLabel="Region"
            selectedOption={options.find(({ value }) => value === region) ?? null}
            options={options}
            filteringType="auto"
            filteringAriaLabel="Find a region"
            expandToViewport
            onChange={({ detail }) => setRegion(detail.selectedOption.value ?? region)}
          />
        </div>
        <ClockButton />
        <AccountButton />
        <AppearanceButton />
      </div>
    </header>
  )
}

function preferred(): Appearance {
  return loadChoices().appearance ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}

function AppearanceButton() {
  const [appearance, setAppearance] = useState(preferred)
  useEffect(() => {
    document.body.classList.toggle('awsui-dark-mode', appearance === 'dark')
    document.documentElement.style.colorScheme = appearance
  }, [appearance])
  const other = appearance === 'dark' ? 'light' : 'dark'
  return (
    <Button
      variant="icon"
      ariaLabel={`Switch to ${other} colours`}
      iconSvg={appearance === 'dark' ? <Sun /> : <Moon />}
      onClick={() => {
        saveChoices({ appearance: other })
        setAppearance(other)
      }}
    />
  )
}

function Moon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z" />
    </svg>
  )
}

function Sun() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" />
    </svg>
  )
}
