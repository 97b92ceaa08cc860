// Run after `npm install`. npm leaves packages of other platforms out of the lockfile when the registry at hand lacks
// them or node_modules is there already, and `npm ci` then refuses the lockfile everywhere. This writes them in, by
// version and platform (without checksum: it is not known here).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(path, 'utf8'));
const { packages } = lock;

const OS = /(?:^|[-/])(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)(?=-|$)/;
const CPU = /(?:^|-)(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|wasm32|mips64el)(?=-|$)/;
const LIBC = { gnu: 'glibc', musl: 'musl' };

const platformOf = (name) => {
  const os = OS.exec(name)?.[1].replace('windows', 'win32') ?? (name === 'fsevents' ? 'darwin' : undefined);
  const cpu = CPU.exec(name)?.[1];
  const libc = LIBC[/-(gnu|musl)$/.exec(name)?.[1]];
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
};

/** Is `name` found from the package at `from`, in its own node_modules or one above? */
const isLocked = (from, name) => {
  const above = from
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return ['', ...above].some((folder) => packages[`${folder && `${folder}/`}node_modules/${name}`]);
};

const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(from, name))
    .map(([name, range]) => ({ name, version: range.replace(/^[~^]/, ''), dev, platform: platformOf(name) })),
);

for (const { name, version, dev, platform } of missing) {
  if (Object.keys(platform).length === 0)
    throw new Error(`The platform of ${name} does not follow from its name.`);
  packages[`node_modules/${name}`] = { version, ...platform, ...(dev && { dev }), optional: true };
}
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added to package-lock.json`);
