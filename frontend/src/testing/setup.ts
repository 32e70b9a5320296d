import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/dom';
import { registerLocaleData } from '@angular/common';
import localeFr from '@angular/common/locales/fr';
import { forgetDrafts } from '../app/shared/data/drafts';

registerLocaleData(localeFr);
afterEach(forgetDrafts);

// What is loaded with its first use is waited for longer on a busy machine; what is there is found at once.
configure({ asyncUtilTimeout: 4000 });

// Test files share one document: what a test drew must not be found by the next.
afterEach(() => document.body.replaceChildren());

// jsdom knows the element but not how to open it.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

// A form that is filled by typing takes seconds where the machine has other work: late is not wrong.
vi.setConfig({ testTimeout: 20_000 });
