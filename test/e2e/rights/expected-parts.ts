/** What members of the council read of its projects, which came of proposals of the police; more who runs them. */
export function ofProjects(runs = false): string {
  const both = 'Altprojekt, Ratsprojekt';
  const lines = ['project', 'plan', 'course'].map((kind) => `${kind}: ${both}`);
  const steps = ['Altidee', 'Ratsidee'].flatMap((title) => [`${title}/BEGIN`, `${title}/SUBMIT`]);
  const due = ['MILESTONE', 'PROJECT_END'].flatMap((kind) => [`${kind}/Altprojekt`, `${kind}/Ratsprojekt`]);
  if (runs) {
    due.push('PROJECT_REPORT/Ratsprojekt');
    lines.push('books: Ratsprojekt', 'runs: Ratsprojekt', 'warned: Altidee, Ratsidee');
  }
  return [
    ...lines,
    'money: yes',
    `proposal: Altidee, Ratsidee`,
    `step: ${steps.join(', ')}`,
    'edition: Altidee/1, Ratsidee/1',
    `due: ${due.join(', ')}`,
  ].join('\n    ');
}

/** The papers beside that of the neighbours, which is for everyone, and who may change them. */
const PAPERS: Readonly<Record<string, readonly string[]>> = {
  office: ['AG-Papier', 'Rat-Büropapier', 'Rat-Papier'],
  officeOfYouth: ['AG-Papier'],
  ...Object.fromEntries(['chair', 'police', 'school'].map((who) => [who, ['AG-Papier', 'Rat-Papier']])),
  called: ['Rat-Papier'],
  ...Object.fromEntries(['leader', 'youth', 'former', 'coach'].map((who) => [who, ['AG-Papier']])),
};
const KEPT: Readonly<Record<string, readonly string[]>> = {
  office: PAPERS['office'] ?? [],
  officeOfYouth: ['AG-Papier'],
  neighbourOffice: ['Nachbar-Papier'],
};

/** Whose appointment is over belongs to nobody. */
export const papersOf = (who: string): string => {
  if (who === 'formerOffice') return '';
  const read = [...(PAPERS[who] ?? []), 'Nachbar-Papier'].join(', ');
  const kept = (KEPT[who] ?? []).join(', ');
  return `\n file: ${read}\n version: ${read}${kept === '' ? '' : `\n attaches: ${kept}\n chooses: ${kept}`}`;
};

/** Whom a share names an item that he does not read. */
export const NAMED_BY_SHARE: Readonly<Record<string, string>> = { protection: 'AG-BODY' };
