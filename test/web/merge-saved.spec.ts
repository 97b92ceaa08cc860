import { describe, expect, it } from '@jest/globals';
import { mergeSaved, typedFields } from '../../web/src/ui/forms/merge-saved.js';

const base = { title: 'Sitzung', place: 'Rathaus', topics: ['a'] };

describe('A form whose record is changed by somebody else', () => {
  it('follows the record where nothing was typed', () => {
    const saved = { ...base, place: 'Bürgerhaus' };
    expect(mergeSaved(base, saved, base)).toEqual({ values: saved, changedByOthers: [] });
  });

  it('keeps what was typed, and names the fields that both changed', () => {
    const saved = { title: 'Ihr Titel', place: 'Bürgerhaus', topics: ['a'] };
    expect(mergeSaved(base, saved, { ...base, title: 'Mein Titel' })).toEqual({
      values: { title: 'Mein Titel', place: 'Bürgerhaus', topics: ['a'] },
      changedByOthers: [{ field: 'title', theirs: 'Ihr Titel' }],
    });
  });

  it('sees no conflict when both wrote the same', () => {
    const same = { ...base, title: 'Neu' };
    expect(mergeSaved(base, same, same).changedByOthers).toEqual([]);
  });

  it('compares lists by what is in them', () => {
    expect(typedFields({ ...base, topics: ['a'] }, base)).toEqual([]);
    expect(typedFields({ ...base, topics: ['a', 'b'] }, base)).toEqual(['topics']);
  });
});
