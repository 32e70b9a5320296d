import { Component, signal } from '@angular/core';
import { CentrePresentation } from '../../shared/data/centre-presentation';
import { today } from '../../shared/format/french';
import { CentreContact } from '../../shared/ui/display/centre-contact';
import { Chart } from '../../shared/ui/display/chart';
import { Chip } from '../../shared/ui/display/chip';
import { EventCalendar } from '../../shared/ui/display/event-calendar';
import { KeyFigure } from '../../shared/ui/display/key-figure';
import { Scanned } from '../../shared/ui/display/scanned';
import { Timeline, type TimelineEntry } from '../../shared/ui/display/timeline';

/** Chips, figures, charts, the line of time and the calendar. */
@Component({
  selector: 'em-display-gallery',
  imports: [CentreContact, Chart, Chip, EventCalendar, KeyFigure, Scanned, Timeline],
  templateUrl: './display-gallery.html',
  providers: [
    {
      provide: CentrePresentation,
      useValue: {
        loading: signal(false),
        told: signal({
          phone: '0385000000',
          email: 'mediation@exemple.test',
          address: { line1: '6 rue de l’Exemple', line2: null, postcode: '71000', city: 'Mâcon' },
        }),
      },
    },
  ],
})
export class DisplayGallery {
  protected readonly months = ['août', 'sept.', 'oct.', 'nov.'];
  protected readonly cases = [
    { name: 'Reçus', values: [4, 7, 12, 3] },
    { name: 'Clos', values: [2, 5, 6, 8] },
  ];
  protected readonly late = ['Pas échu', '1 à 30 jours', '31 à 60 jours', 'Plus de 90 jours'];
  protected readonly due = [{ name: 'Montant dû', values: [1200, 450.5, 0, 80] }];
  protected readonly nothing = [{ name: 'Reçus', values: [0, 0, 0, 0] }];
  protected readonly euros = (value: number) =>
    new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(value);
  protected readonly entries: readonly TimelineEntry[] = [
    {
      at: '2026-03-16T09:05:00Z',
      title: 'Saisine reçue',
      kind: 'legal',
      actor: 'Jeanne Aubry, agente',
    },
    {
      at: '2026-03-17T14:30:00Z',
      title: 'Pièce ajoutée',
      kind: 'document',
      detail: 'decision.pdf',
    },
    { at: '2026-03-18T08:00:00Z', title: 'Accusé de réception envoyé', kind: 'system' },
    { at: '2026-05-02', title: 'Facture émise', kind: 'money', actor: 'Service des finances' },
  ];
  protected readonly deadlines = [
    { title: 'MPO-2026-71-000001\u00a0: dernier jour sûr', tone: 'error' },
    { title: 'MPO-2026-71-000002\u00a0: réponse de l’employeur', tone: 'warning' },
    { title: 'MPO-2026-71-000003\u00a0: dernier jour', tone: 'info' },
  ].map(({ title, tone }) => ({
    on: today(),
    title,
    tone: tone as 'error' | 'warning' | 'info',
    link: '/dev/gallery',
  }));
}
