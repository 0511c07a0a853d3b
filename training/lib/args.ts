/** What every training command is given: the data folder, and options as `--name=value`. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The data folder, which must exist. */
export function dataFolder(): string {
  const folder = process.argv[2]
  if (folder === undefined || !existsSync(folder)) {
    console.error(`expected the data folder as the first argument; got ${folder ?? 'nothing'}`)
    process.exit(2)
  }
  return folder
}

/** The number given as `--name=value`, or the default. */
export function option(name: string, otherwise: number): number {
  const given = process.argv.find(arg => arg.startsWith(`--${name}=`))
  return given === undefined ? otherwise : Number(given.slice(name.length + 3))
}

/** The text given as `--name=value`, or the default. */
export function textOption(name: string, otherwise: string): string {
  return process.argv.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise
}

/** Where a model file belongs; `--out=FOLDER` puts it elsewhere, for a trial. */
export function modelFile(name: string): string {
  return join(textOption('out', join(dirname(process.argv[1] ?? ''), '..', 'models')), name)
}
