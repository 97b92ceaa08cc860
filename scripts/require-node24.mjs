// Imported first by everything that starts: Node 24 comes as a locked package, and `npm run` finds it.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Diese Anwendung braucht Node.js 24, gefunden wurde ${process.version}: Führen Sie im Programmordner „npm ci“ aus (ohne --omit=optional) und starten Sie mit „npm start“.`,
  );
  process.exit(1);
}
