export { databaseCheck, migrationsCheck, queueCheck } from './checks.js';
export { readiness, type ReadinessCheck } from './health.js';
export { healthRouter } from './health-router.js';
