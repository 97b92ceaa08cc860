import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { FileRules } from '../../files/file-rules';
import { FileList } from '../../files/file-list';
import { AddFiles } from '../../files/add-files';
import { LONG, Section } from './section';

const RULES = { mostBytes: 25_000_000, kinds: ['PDF', 'DOCX'], extensions: ['pdf', 'docx'] };
const queries = new QueryClient();
const THING = { type: 'Meeting', id: '0' } as const;
const version = (number: number, bytes: number) => ({
  ...{ id: String(number), number, bytes, path: '#', at: '2026-11-30T08:00:00Z' },
  by: 'Koordinierungsstelle',
});

const FILE = { audience: ['BODY' as const], revision: 1, sharedWith: [] };
const FILES = [
  { ...FILE, id: 'a', title: 'Lageplan Bahnhof', mayChange: false, versions: [version(1, 1_234_567)] },
  { ...FILE, id: 'b', title: LONG, mayChange: true, versions: [version(2, 35_000), version(1, 800)] },
];

/** What a thing carries, to be read and to be kept. */
export const FilesShown = () => (
  <Section title="FileList, AddFiles">
    <QueryClientProvider client={queries}>
      <FileRules value={RULES}>
        <FileList thing={THING} files={FILES} title="Sitzung im März" />
        <AddFiles thing={THING} title="Sitzung im März" />
      </FileRules>
    </QueryClientProvider>
  </Section>
);
