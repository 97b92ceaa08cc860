import { describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT } from './proposal-content.js';
import { personalDataIn } from './personal-data.js';

const head = {
  ...{
    title: 'Titel',
    summary: null,
    fieldIds: [],
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    area: null,
  },
  ...{ bodyId: null, proposingOrganisationId: null, contactPersonId: null, implementingOrganisationId: null },
};
const kindsIn = (description: string) =>
  personalDataIn({
    head,
    content: { ...EMPTY_CONTENT, problem: { ...EMPTY_CONTENT.problem, description } },
  }).map(({ field, kind }) => `${field} ${kind}`);

describe('what looks like data on a person', () => {
  it.each([
    ['Siehe 123 Js 4567/26 der Staatsanwaltschaft', 'FILE_NUMBER'],
    ['Vorgang 1234/26/123456', 'FILE_NUMBER'],
    ['Rückfragen unter 03774 2660123', 'PHONE'],
    ['Mobil +49 171 2345678', 'PHONE'],
    ['Konto DE02 1203 0000 0000 2020 51', 'IBAN'],
    ['Der Wagen ERZ-AB 123 stand dort', 'CAR_PLATE'],
  ])('is found in %p', (text, kind) => {
    expect(kindsIn(text)).toEqual([`problem.description ${kind}`]);
  });

  it.each([
    'Rund 30 Vorfälle im Jahr 2026, 15 davon nachts',
    'Vom 01.04.2027 bis zum 31.12.2027',
    'Eine Stelle nach TV-L 9 oder EG 9b',
    'Kosten von 1.234,56 € und 0,50 € je Stück',
    'Die RL KommPräv und § 36 SächsGemO',
    '',
  ])('is not seen in %p', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('is named by its field, also within a list', () => {
    const partners = [
      { id: 'x' as never, name: 'Verein, 03774 2660123', contribution: null, hasLetterOfIntent: false },
    ];
    const content = { ...EMPTY_CONTENT, delivery: { ...EMPTY_CONTENT.delivery, partners } };
    expect(personalDataIn({ head, content })).toEqual([{ field: 'delivery.partners.0.name', kind: 'PHONE' }]);
  });
});
