/** Injection tokens of values that are no classes. */
/** Address of the style sheet for pages that the server makes itself, e.g. `/assets/link-page-x.css`; '' where there is none. */
export const SERVER_PAGE_STYLE = Symbol('ServerPageStyle');
export const CONFIG = Symbol('Config');
export const DATABASE_ADDRESS = Symbol('DatabaseAddress');
/** pg.Pool as role kpr_app: for the identity module's named functions only. */
export const APP_POOL = Symbol('AppPool');
/** pg.Pool as role kpr_worker: leases, outbox, notices. */
export const WORKER_POOL = Symbol('WorkerPool');
/** Who may send operations of his own: `Explorers` of platform/graphql. */
export const EXPLORERS = Symbol('Explorers');
