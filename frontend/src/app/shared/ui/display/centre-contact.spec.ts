import { Component, signal } from '@angular/core';
import { render } from '../../../../testing/render';
import { CentreStore } from '../../data/centre-store';
import { CentreContact } from './centre-contact';

/** A page and its foot. */
@Component({
  selector: 'em-two',
  imports: [CentreContact],
  template: '<em-centre-contact /><em-centre-contact />',
})
class Two {}

it('tells in two places how to reach the centre, and asks for it once', async () => {
  const { screen, http, fixture } = await render(Two, {
    providers: [{ provide: CentreStore, useValue: { current: signal({ slug: 'cdg71' }) } }],
  });
  http
    .expectOne('/api/v1/centres/cdg71/public/presentation')
    .flush({ phone: '0385000000', email: 'mediation@exemple.test' });
  await fixture.whenStable();
  expect(screen.getAllByRole('link', { name: 'mediation@exemple.test' })).toHaveLength(2);
  expect(screen.getAllByRole('link', { name: /03\s85\s00\s00\s00/ })).toHaveLength(2);
});
