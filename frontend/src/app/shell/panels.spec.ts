import { TestBed } from '@angular/core/testing';
import { fireEvent } from '@testing-library/dom';
import { Panels } from './panels';

describe('Panels', () => {
  let panels: Panels;
  const listener = (event: KeyboardEvent) => void panels.press(event);

  beforeEach(() => {
    localStorage.clear();
    panels = TestBed.inject(Panels);
    document.addEventListener('keydown', listener);
  });
  afterEach(() => {
    document.removeEventListener('keydown', listener);
    localStorage.clear();
  });

  it('opens the palette with Ctrl+K and the help with a question mark', () => {
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(panels.open()).toBe('palette');
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(panels.open()).toBe('help');
  });

  it('leaves alone what is typed in a field', () => {
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { key: '?' });
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
    expect(panels.open()).toBeNull();
  });

  it('forgets single keys for those who turn them off', () => {
    panels.allowSingleKeys(false);
    fireEvent.keyDown(document.body, { key: '?' });
    expect(panels.open()).toBeNull();
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(panels.open()).toBe('palette');
  });
});
