import { APPOINTED, COORDINATION, JOINT, MEMBERS, NOBODY } from '../visibility/who-sees-what.js';

/**
 * Written by hand from architecture.md §4: whatever each person may come to know by any way through the API. The things
 * are those of `who-sees-what.ts`; added here are the things of this world alone, and the fields that not everybody reads
 * who sees the thing (`field-rules.ts`). `named` are things whose name is read where they themselves are hidden.
 */
const MORE: Readonly<Record<string, string>> = {
  office: `
    acts: AG-Sitzung, Entwurf, Ratssitzung
    appointment: COACH/Schwarzenberg, DATA_PROTECTION/Schwarzenberg
    deadline: AG-Sitzung, Entwurf, Ratssitzung
    manages: AG-Sitzung, Entwurf, Ratssitzung
    mandate: AG Jugend, AG Verkehr, Lenkung, Rat
    members: yes
    preview: Gast, Gerufene, Jugend, Polizei, Schule, Vorsitz, yes
    quorum: AG-Sitzung, Entwurf, Ratssitzung
    seat: Rat/frei
    undelivered: AG-Sitzung, Entwurf, Ratssitzung`,
  // The history says who invited.
  officeOfYouth: `
    acts: AG-Sitzung
    deadline: AG-Sitzung
    manages: AG-Sitzung
    mandate: AG Jugend
    members: yes
    named: Koordinierung
    preview: Jugend, yes
    quorum: AG-Sitzung
    undelivered: AG-Sitzung`,
  neighbourOffice: `
    acts: Nachbarsitzung
    deadline: Nachbarsitzung
    manages: Nachbarsitzung
    mandate: Nachbarrat
    members: yes
    preview: Nachbar, yes
    quorum: Nachbarsitzung
    seat: Nachbarrat/frei
    undelivered: Nachbarsitzung`,
  admin: `
    administration: yes
    appointment: COACH/Schwarzenberg, DATA_PROTECTION/Schwarzenberg
    mandate: AG Jugend, AG Verkehr, Lenkung, Rat
    members: yes`,
  chair: inCouncil('Vorsitz'),
  police: inCouncil('Polizei'),
  school: inCouncil('Schule'),
  called: inCouncil('Gerufene'),
  leader: `
    mandate: Lenkung
    members: yes`,
  youth: `
    acts: AG-Sitzung
    answers: AG-Sitzung/Jugend
    deadline: AG-Sitzung
    mandate: AG Jugend
    members: yes
    quorum: AG-Sitzung`,
  former: `
    mandate: AG Verkehr
    members: yes`,
  // Neither rules nor who comes.
  guest: `
    acts: Ratssitzung
    answers: Ratssitzung/Gast
    members: yes`,
  neighbourMember: `
    acts: Nachbarsitzung
    answers: Nachbarsitzung/Nachbar
    deadline: Nachbarsitzung
    mandate: Nachbarrat
    members: yes
    quorum: Nachbarsitzung
    seat: Nachbarrat/frei`,
  formerOffice: '',
};

function inCouncil(name: string): string {
  return `
    acts: Ratssitzung
    answers: Ratssitzung/${name}
    deadline: Ratssitzung
    mandate: Rat
    members: yes
    quorum: Ratssitzung
    seat: Rat/frei`;
}

const BASE: Readonly<Record<string, string>> = { ...COORDINATION, ...MEMBERS, ...APPOINTED, ...NOBODY };

/** Who → the lines of all that he may come to know, in order. */
export const EXPECTED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...new Set([...Object.keys(BASE), ...Object.keys(MORE)])].map((who) => [
    who,
    together(`${BASE[who] ?? ''}\n${MORE[who] ?? ''}`),
  ]),
);

/** The fields of the joint meeting that not everybody reads who sees it. */
const MORE_WITH_JOINT: Readonly<Record<string, string>> = {
  neighbourMember: `
    acts: Gemeinsam
    answers: Gemeinsam/Nachbar
    deadline: Gemeinsam
    quorum: Gemeinsam`,
  neighbourOffice: `
    acts: Gemeinsam
    deadline: Gemeinsam
    quorum: Gemeinsam
    undelivered: Gemeinsam`,
};

/** The same for those who come to know of a joint meeting of both councils. */
export const EXPECTED_WITH_JOINT: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(JOINT).map(([who, base]) => [
    who,
    together(`${base}\n${MORE[who] ?? ''}\n${MORE_WITH_JOINT[who] ?? ''}`),
  ]),
);

/** One line for each kind, its things in order. */
function together(table: string): string[] {
  const lines = table.split('\n').flatMap((line) => {
    const [kind = '', things = ''] = line.trim().split(': ');
    return things.split(', ').map((thing) => `${kind}:${thing}`);
  });
  const kinds = Map.groupBy([...new Set(lines)].filter((line) => line !== ':').sort(), (line) =>
    line.slice(0, line.indexOf(':')),
  );
  return [...kinds].map(
    ([kind, all]) => `${kind}: ${all.map((line) => line.slice(kind.length + 1)).join(', ')}`,
  );
}
