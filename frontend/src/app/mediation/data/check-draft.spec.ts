import { emptyDraft, requestOf } from './check-draft';

describe('The question to the clock', () => {
  it('says where the person lives when it is where they work', () => {
    expect(requestOf({ ...emptyDraft, livesIn: 'HERE' }, '974').residence).toEqual({
      department: '974',
    });
  });

  it('says another department or another country', () => {
    const draft = { ...emptyDraft, department: '21', country: 'CH' };
    expect(requestOf({ ...draft, livesIn: 'ELSEWHERE' }, '71').residence).toEqual({
      department: '21',
    });
    expect(requestOf({ ...draft, livesIn: 'ABROAD' }, '71').residence).toEqual({ country: 'CH' });
  });
});
