import type { ClientName, Missing, Target } from './client.ts'
import { type DriverClient, driverSettings, startDriver } from './driver.ts'
import { driverPath, findPython } from './python.ts'

export async function openAwsCli(name: ClientName, target: Target): Promise<DriverClient | Missing> {
  const python = await findPython()
  if ('missing' in python) {
    return python
  }
  const settings = { ...driverSettings(target), aws: python.aws }
  return startDriver(name, python.python, ['-B', driverPath('aws_cli_driver.py'), JSON.stringify(settings)])
}
