import { showDetails, statementList } from './details.js'
import { byId, fill } from './dom.js'
import { buildFilters } from './filters.js'
import { keepAddress } from './address.js'
import { fromFragment } from './fragment.js'
import { bindKeys } from './keys.js'
import { buildLegend } from './legend.js'
import { Layers } from './layers.js'
import { modelOf } from './model.js'
import type { Model } from './model.js'
import { PAYLOAD_ID } from '../export/page/payload.js'
import type { Payload } from '../export/page/payload.js'
import { savePng, saveSvg } from './picture.js'
import { Reader, articleOf } from './reader.js'
import { buildSearch, searchField } from './search.js'
import { listen } from './pointer.js'
import { project } from './projection.js'
import { Scene } from './scene.js'
import { Drawing } from './stage.js'
import { Store } from './state.js'
import type { Selection, State } from './state.js'
import { allStatements } from './statements.js'

/* The page: reads the graph that it carries, and ties its parts to one state. */

function start(): void {
  const payload: Payload = JSON.parse(byId(PAYLOAD_ID).textContent ?? '')
  const model = modelOf(payload)
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const { state, camera } = fromFragment(location.hash, model)
  const store = new Store({
    view: 'events', selection: undefined, hidden: new Set(), from: '', to: '', ...state,
    hovered: undefined, theme: payload.theme === 'auto' ? system : payload.theme,
    article: payload.attributes.articles[0]?.id ?? '',
  })
  buildSearch(model, store, searchField(), byId('results'))
  buildFilters(model, store, byId('filters'))
  buildLegend(model, store, byId('legend'))
  const scene = new Scene(model, store.state)
  const show = showing(model, scene, store)
  store.subscribe(show)
  show(store.state)
  listAll(model, store)
  bindControls(model, store)
  // The text and the panel can be read while the drawing is still made.
  let drawing: Drawing | undefined
  bindKeys(scene, store, () => drawing)
  requestAnimationFrame(() => setTimeout(() => {
    drawing = startDrawing(scene, store)
    if (camera) drawing?.sigma.getCamera().setState(camera)
    bindCamera(drawing)
    offerHooks(scene, drawing, store)
  }))
}

/** Makes everything but the drawing follow the state. */
function showing(model: Model, scene: Scene, store: Store): (now: State, before?: State) => void {
  const reader = new Reader(model, store, byId('article'))
  return (now, before) => {
    document.documentElement.dataset['theme'] = now.theme
    if (before && isFilteredOtherwise(now, before)) scene.filter(now)
    if (!before || isFilteredOtherwise(now, before)) countShown(model, scene)
    if (now.selection !== before?.selection || now.theme !== before?.theme) {
      showDetails(model, store, byId('details'))
      markListed(before?.selection, now.selection)
      const article = articleOf(model, now)
      if (article !== now.article) return store.set({ article })
    }
    if (now.selection !== before?.selection || now.article !== before?.article) reader.show(now)
  }
}

/** Whether two states show other parts of the graph. */
function isFilteredOtherwise(state: State, before: State): boolean {
  return state.view !== before.view || state.hidden !== before.hidden || state.from !== before.from || state.to !== before.to
}

/** What a script beside the page (a test, a presentation) can ask of it, as `window.newsgraph`. */
function offerHooks(scene: Scene, drawing: Drawing | undefined, store: Store): void {
  const hooks = {
    /** Where a node stands inside the drawing, in pixels from its top left corner. */
    placeOf: (key: string) => {
      const node = scene.node(key)
      return drawing && node ? project(drawing.projection(), node) : undefined
    },
    select: (key: string) => store.select(scene.node(key) ? { kind: 'node', key } : undefined),
  }
  Object.assign(window, { newsgraph: hooks })
}

/** Starts the drawing; where the browser has no WebGL 2, the rest of the page still works, and says so. */
function startDrawing(scene: Scene, store: Store): Drawing | undefined {
  const container = byId('stage')
  try {
    const drawing = new Drawing(scene, store.state, container)
    const layers = new Layers(drawing)
    drawing.sigma.on('afterRender', () => layers.draw(store.state))
    listen(drawing, store)
    store.subscribe((now, before) => {
      if (now.theme !== before.theme || isFilteredOtherwise(now, before)) drawing.apply(now)
      else if (now.hovered !== before.hovered || now.selection !== before.selection) layers.drawFocus(now)
      if (now.selection !== before.selection) bringIntoSight(drawing, now)
    })
    keepAddress(store, drawing)
    return drawing
  } catch (error) {
    fill(container, 'The drawing needs WebGL 2, which this browser does not give. The statements and the article are all here.')
    console.warn(error)
    keepAddress(store, undefined)
    return undefined
  }
}

function on(id: string, act: () => void): void {
  byId(id).addEventListener('click', act)
}

function bindControls(model: Model, store: Store): void {
  on('theme', () => store.set({ theme: store.state.theme === 'dark' ? 'light' : 'dark' }))
  on('view', () => store.set({ view: store.state.view === 'events' ? 'relations' : 'events' }))
  on('svg', () => saveSvg(model, store.state))
  on('png', () => void savePng(model, store.state))
  const press = ({ view }: State) => byId('view').setAttribute('aria-pressed', String(view === 'relations'))
  store.subscribe(press)
  press(store.state)
}

function bindCamera(drawing: Drawing | undefined): void {
  on('zoom-in', () => void drawing?.sigma.getCamera().zoomIn({ duration: 150 }))
  on('zoom-out', () => void drawing?.sigma.getCamera().zoomOut({ duration: 150 }))
  on('fit', () => void drawing?.sigma.getCamera().reset({ duration: 150 }))
}

function countShown({ graph }: Model, scene: Scene): void {
  const nodes = scene.nodes.filter(({ isShown }) => isShown).length
  const edges = scene.links.filter(({ isShown }) => isShown).length
  const shown = byId('shown')
  shown.textContent = nodes === graph.order ? `${nodes} nodes, ${edges} links` : `${nodes} of ${graph.order} nodes, ${edges} links`
  Object.assign(shown.dataset, { nodes, edges, order: graph.order, size: graph.size })
}

/** The list of all statements is made when it is first opened: closed, it is shown to nobody. */
function listAll(model: Model, store: Store): void {
  const list = byId('list')
  list.parentElement?.addEventListener('toggle', () => {
    fill(list, statementList(model, store, allStatements(model)))
    markListed(undefined, store.state.selection)
  }, { once: true })
}

/** Only what is selected changes in the list. */
function markListed(before: Selection | undefined, now: Selection | undefined): void {
  for (const [selection, isSelected] of [[before, false], [now, true]] as const) {
    if (!selection) continue
    const item = byId('list').querySelector(`li[data-kind=${selection.kind}][data-key=${CSS.escape(selection.key)}]`)
    item?.querySelector('button')?.setAttribute('aria-pressed', String(isSelected))
  }
}

/** Moves the camera only when what is selected is out of sight. */
function bringIntoSight(drawing: Drawing, { selection }: State): void {
  const { scene, sigma } = drawing
  const node = selection?.kind === 'edge' ? scene.links.find(({ key }) => key === selection.key)?.from : scene.node(selection?.key ?? '')
  if (!node) return
  const projection = drawing.projection()
  const { x, y } = project(projection, node)
  if (x > 20 && y > 20 && x < projection.width - 20 && y < projection.height - 40) return
  const display = sigma.getNodeDisplayData(node.key)
  if (display) void sigma.getCamera().animate({ x: display.x, y: display.y }, { duration: 200 })
}

start()
