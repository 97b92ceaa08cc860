import { fundingOf } from './expected-funding.js';
import { NAMED_BY_SHARE, ofProjects, papersOf } from './expected-parts.js';
import { together } from './together.js';
import { APPOINTED, COORDINATION, JOINT, MEMBERS, NOBODY } from '../visibility/who-sees-what.js';

/**
 * Written by hand from architecture.md §4: whatever each person may come to know by any way through the API. The things
 * are those of `who-sees-what.ts`; added here are the things of this world alone, and the fields that not everybody reads
 * who sees the thing (`field-rules.ts`). `named` are things whose name is read where they themselves are hidden.
 */
const MORE: Readonly<Record<string, string>> = {
  office: `
    due: INVITATION/Entwurf, INVITATION/Ratssitzung, REPORT/AG Jugend, REPORT/AG Verkehr, REPORT/Beirat, SEAT/Ehemalige, SEAT/Jugend, SEAT/Leitung, SEAT/Polizei, SEAT/Schule, SEAT/Vorsitz, SEAT/frei, TASK/AG-Aufgabe, TASK/Büroaufgabe
    acts: AG-Sitzung, Beiratssitzung, Entwurf, Ratssitzung
    agreement: Schwarzenberg
    body: Beirat
    chooses: AG-BODY, AG-GUEST, AG-OFFICE, AG-PUBLIC, AG-STEERING, AG-Sitzung, AG-TOWN, AG-Thema, Beirat-BODY, Beirat-OFFICE, Beiratssitzung, Bürothema, Entwurf, Entwurf-BODY, Entwurf-GUEST, Entwurf-OFFICE, Entwurf-PUBLIC, Entwurf-STEERING, Entwurf-TOWN, Rat-BODY, Rat-GUEST, Rat-OFFICE, Rat-PUBLIC, Rat-STEERING, Rat-TOWN, Ratssitzung, Ratsthema
    circles: yes
    contact: Teilnahme
    deadline: AG-Sitzung, Beiratssitzung, Entwurf, Ratssitzung
    delivery: Schwarzenberg/EVENT, Schwarzenberg/INVITATION, Schwarzenberg/MAIL_REFUSED, Schwarzenberg/TASK_ASSIGNED
    deputy: Teilnahme
    does: AG-Aufgabe, Büroaufgabe, Ratsaufgabe
    history: Beiratssitzung/INVITED, Beiratssitzung/SCHEDULED
    invitation: Beiratssitzung/Teilnahme
    item: Beirat-BODY, Beirat-OFFICE
    meeting: Beiratssitzung
    notice: Büro
    person: Teilnahme
    reckons: yes
    manages: AG-Sitzung, Beiratssitzung, Entwurf, Ratssitzung
    mandate: AG Jugend, AG Verkehr, Beirat, Lenkung, Rat
    report: AG Jugend
    members: yes
    numbers: yes
    preview: Gast, Gerufene, Jugend, Polizei, Schule, Vorsitz, yes
    proof: Jugend, Schule
    quorum: AG-Sitzung, Beiratssitzung, Entwurf, Ratssitzung
    seat: Beirat/frei, Rat/frei
    undelivered: AG-Sitzung, Beiratssitzung, Entwurf, Ratssitzung
    unserved: AG-Sitzung/Jugend, Ratssitzung/Schule
    waiting: ASSIGN_TASK/AG-Aufgabe, ASSIGN_TASK/Büroaufgabe, MISSING_ANSWERS/AG-Sitzung, MISSING_ANSWERS/Ratssitzung, REFUSED_MAILS/AG-Sitzung, REFUSED_MAILS/Ratssitzung, SEND_INVITATION/Entwurf
    proposal: Entwurfsvorschlag, Ratsvorschlag
    judges: Ratsvorschlag/Schule
    review: Ratsvorschlag/Schule, Ratsvorschlag/Vorsitz
    statement: Ratsvorschlag
    edition: Ratsvorschlag/1
    speaks: Ratsvorschlag
    comment: Ratsvorschlag/Antwort, Ratsvorschlag/Frage
    talks: Entwurfsvorschlag, Ratsvorschlag
    ${ofProjects(true)}
    step: Entwurfsvorschlag/BEGIN, Ratsvorschlag/BEGIN, Ratsvorschlag/SUBMIT
    warned: Entwurfsvorschlag
    writes: Entwurfsvorschlag, Ratsvorschlag`,
  officeOfYouth: `
    due: REPORT/AG Jugend, SEAT/Jugend, TASK/AG-Aufgabe
    acts: AG-Sitzung
    appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, COORDINATOR/Schwarzenberg/AG Jugend, DATA_PROTECTION/Schwarzenberg
    chooses: AG-BODY, AG-GUEST, AG-OFFICE, AG-PUBLIC, AG-Sitzung, AG-TOWN, AG-Thema
    circles: yes
    reckons: yes
    deadline: AG-Sitzung
    does: AG-Aufgabe
    manages: AG-Sitzung
    mandate: AG Jugend
    report: AG Jugend
    members: yes
    preview: Jugend, yes
    proof: Jugend
    quorum: AG-Sitzung
    undelivered: AG-Sitzung
    unserved: AG-Sitzung/Jugend
    waiting: ASSIGN_TASK/AG-Aufgabe, MISSING_ANSWERS/AG-Sitzung, REFUSED_MAILS/AG-Sitzung`,
  neighbourOffice: `
    due: INVITATION/Nachbarsitzung, SEAT/Nachbar, SEAT/frei, TASK/Nachbaraufgabe
    acts: Nachbarsitzung
    chooses: Nachbar-BODY, Nachbar-GUEST, Nachbar-OFFICE, Nachbar-PUBLIC, Nachbar-STEERING, Nachbar-TOWN, Nachbarsitzung, Nachbarthema
    circles: yes
    reckons: yes
    deadline: Nachbarsitzung
    delivery: Schneeberg/EVENT, Schneeberg/INVITATION
    does: Nachbaraufgabe
    manages: Nachbarsitzung
    mandate: Nachbarrat
    members: yes
    numbers: yes
    preview: Nachbar, yes
    proof: Nachbar
    quorum: Nachbarsitzung
    seat: Nachbarrat/frei
    undelivered: Nachbarsitzung
    unserved: Nachbarsitzung/Nachbar
    waiting: ASSIGN_TASK/Nachbaraufgabe, MISSING_ANSWERS/Nachbarsitzung, REFUSED_MAILS/Nachbarsitzung
    proposal: Nachbarvorschlag
    edition: Nachbarvorschlag/1
    step: Nachbarvorschlag/BEGIN, Nachbarvorschlag/SUBMIT, Nachbarvorschlag/WITHDRAW
    told: Nachbarvorschlag/WITHDRAW`,
  admin: `
    due: REPORT/AG Jugend, REPORT/AG Verkehr, REPORT/Beirat
    administration: yes
    agreement: Schwarzenberg
    body: Beirat
    deputy: Entlassene, Gerufene, Teilnahme, Ungerufene
    ends: ADMIN/Schwarzenberg, COORDINATOR/Schwarzenberg, COORDINATOR/Schwarzenberg/AG Jugend, DATA_PROTECTION/Schwarzenberg
    mandate: AG Jugend, AG Verkehr, Beirat, Lenkung, Rat
    report: AG Jugend
    members: yes
    numbers: yes
    person: Teilnahme
    seat: AG Jugend/Jugend, AG Verkehr/Ehemalige, Lenkung/Leitung, Rat/Polizei, Rat/Schule, Rat/Vorsitz`,
  chair: `${inCouncil('Vorsitz')}
    waiting: ANSWER_INVITATION/Ratssitzung/Vorsitz
    proposal: Ratsvorschlag
    review: Ratsvorschlag/Vorsitz
    statement: Ratsvorschlag
    edition: Ratsvorschlag/1
    comment: Ratsvorschlag/Antwort, Ratsvorschlag/Frage
    talks: Ratsvorschlag
    ${ofProjects()}
    step: Ratsvorschlag/BEGIN, Ratsvorschlag/SUBMIT`,
  police: `${inCouncil('Polizei')}
    statement: Ratsvorschlag
    edition: Ratsvorschlag/1
    comment: Ratsvorschlag/Antwort, Ratsvorschlag/Frage
    talks: Entwurfsvorschlag, Ratsvorschlag
    proposal: Entwurfsvorschlag, Ratsvorschlag
    ${ofProjects(true)}
    step: Entwurfsvorschlag/BEGIN, Ratsvorschlag/BEGIN, Ratsvorschlag/SUBMIT
    warned: Entwurfsvorschlag
    writes: Entwurfsvorschlag, Ratsvorschlag`,
  school: `${inCouncil('Schule')}
    waiting: DO_TASK/Ratsaufgabe, REVIEW_PROPOSAL/Ratsvorschlag/Schule, WRITE_PROJECT_REPORT/Ratsprojekt
    judges: Ratsvorschlag/Schule
    books: Ratsprojekt
    runs: Ratsprojekt
    due: PROJECT_REPORT/Ratsprojekt
    proposal: Ratsvorschlag
    review: Ratsvorschlag/Schule
    statement: Ratsvorschlag
    edition: Ratsvorschlag/1
    comment: Ratsvorschlag/Antwort, Ratsvorschlag/Frage
    talks: Ratsvorschlag
    ${ofProjects()}
    step: Ratsvorschlag/BEGIN, Ratsvorschlag/SUBMIT`,
  called: `${inCouncil('Gerufene')}
    waiting: ANSWER_INVITATION/Ratssitzung/Gerufene`,
  leader: `
    due: SEAT/Leitung, TASK/AG-Aufgabe
    appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, DATA_PROTECTION/Schwarzenberg
    does: AG-Aufgabe
    mandate: Lenkung
    members: yes`,
  youth: `
    due: REPORT/AG Jugend, SEAT/Jugend, TASK/AG-Aufgabe
    acts: AG-Sitzung
    appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, COORDINATOR/Schwarzenberg/AG Jugend, DATA_PROTECTION/Schwarzenberg
    answers: AG-Sitzung/Jugend
    deadline: AG-Sitzung
    does: AG-Aufgabe
    mandate: AG Jugend
    report: AG Jugend
    members: yes
    quorum: AG-Sitzung
    waiting: ANSWER_INVITATION/AG-Sitzung/Jugend`,
  former: `
    due: REPORT/AG Verkehr, SEAT/Ehemalige, TASK/AG-Aufgabe, TASK/Büroaufgabe
    appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, DATA_PROTECTION/Schwarzenberg
    does: AG-Aufgabe, Büroaufgabe
    mandate: AG Verkehr
    members: yes
    waiting: DO_TASK/Büroaufgabe`,
  // Neither rules nor who comes.
  guest: `
    acts: Ratssitzung
    answers: Ratssitzung/Gast
    members: yes
    notice: Gast
    waiting: ANSWER_INVITATION/Ratssitzung/Gast`,
  neighbourMember: `
    due: INVITATION/Nachbarsitzung, SEAT/Nachbar, SEAT/frei, TASK/Nachbaraufgabe
    acts: Nachbarsitzung
    answers: Nachbarsitzung/Nachbar
    appointment: COORDINATOR/Schneeberg
    deadline: Nachbarsitzung
    does: Nachbaraufgabe
    mandate: Nachbarrat
    members: yes
    quorum: Nachbarsitzung
    seat: Nachbarrat/frei
    waiting: ANSWER_INVITATION/Nachbarsitzung/Nachbar
    proposal: Nachbarvorschlag
    edition: Nachbarvorschlag/1
    step: Nachbarvorschlag/BEGIN, Nachbarvorschlag/SUBMIT, Nachbarvorschlag/WITHDRAW
    told: Nachbarvorschlag/WITHDRAW`,
  // Reads of tasks what is meant for the town, and does nothing.
  coach: `
    due: REPORT/AG Jugend, REPORT/AG Verkehr, REPORT/Beirat, TASK/AG-Aufgabe
    body: AG Jugend, AG Verkehr, Beirat, Lenkung, Rat
    mandate: AG Jugend, AG Verkehr, Beirat, Lenkung, Rat
    members: yes`,
  state: `
    agreement: Schwarzenberg
    contact: Begleitung
    members: yes
    person: Begleitung`,
  // The officer reads who has which rights and from which seat, by name, and nothing else of these people.
  protection: `
    agreement: Schwarzenberg
    appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, COORDINATOR/Schwarzenberg/AG Jugend
    body: AG Jugend, AG Verkehr, Beirat, Lenkung, Rat
    deputy: Entlassene, Gerufene, Teilnahme, Ungerufene
    members: yes
    named: Ehemalige, Entlassene, Gerufene, Jugend, Koordinierung, Leitung, Polizei, Schule, Teilnahme, Ungerufene, Vorsitz
    person: Begleitung, Verwaltung
    seat: AG Jugend/Jugend, AG Verkehr/Ehemalige, Lenkung/Leitung, Rat/Polizei, Rat/Schule, Rat/Vorsitz`,
  // Of the body its name; of the meeting what was meant for it, and who was called.
  attended: `
    body: Beirat
    contact: Teilnahme
    invitation: Beiratssitzung/Teilnahme
    deadline: Beiratssitzung
    item: Beirat-BODY, Nachbar-PUBLIC
    meeting: Beiratssitzung, Nachbarsitzung
    person: Teilnahme
    quorum: Beiratssitzung
    seat: Beirat/frei
    task: Nachbaraufgabe`,
  // Of what he was told, nothing of its meeting.
  released: `
    notice: Entlassene`,
  formerOffice: '',
};

function inCouncil(name: string): string {
  return `
    acts: Ratssitzung
    answers: Ratssitzung/${name}
    ${name === 'Gerufene' ? '' : 'appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, DATA_PROTECTION/Schwarzenberg'}
    deadline: Ratssitzung
    due: INVITATION/Ratssitzung, SEAT/Ehemalige, SEAT/Polizei, SEAT/Schule, SEAT/Vorsitz, SEAT/frei${name === 'Gerufene' ? '' : ', TASK/AG-Aufgabe'}
    ${name === 'Gerufene' ? '' : 'does: AG-Aufgabe, Ratsaufgabe'}
    mandate: Rat
    members: yes
    notice: ${name}
    quorum: Ratssitzung
    seat: Rat/frei`;
}

const BASE: Readonly<Record<string, string>> = { ...COORDINATION, ...MEMBERS, ...APPOINTED, ...NOBODY };

/** Who → the lines of all that he may come to know, in order. */
export const EXPECTED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...new Set([...Object.keys(BASE), ...Object.keys(MORE)])].map((who) => [
    who,
    together(`${BASE[who] ?? ''}\n${MORE[who] ?? ''}${papersOf(who)}${fundingOf(who)}`, NAMED_BY_SHARE[who]),
  ]),
);

/** The fields of the joint meeting that not everybody reads who sees it. */
const MORE_WITH_JOINT: Readonly<Record<string, string>> = {
  neighbourMember: `
    acts: Gemeinsam
    answers: Gemeinsam/Nachbar
    deadline: Gemeinsam
    quorum: Gemeinsam
    waiting: ANSWER_INVITATION/Gemeinsam/Nachbar`,
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
    together(`${base}\n${MORE[who] ?? ''}\n${MORE_WITH_JOINT[who] ?? ''}${papersOf(who)}${fundingOf(who)}`),
  ]),
);
