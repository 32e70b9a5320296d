import { HttpClient } from '@angular/common/http';
import { Component, inject, input, type OnInit } from '@angular/core';
import { ListTrail } from '../../shared/data/list-trail';
import { ListSteps } from '../../shared/ui/data-table/list-steps';
import { AnomalyList } from '../../shared/ui/home/anomaly-list';
import { type Pressing, PressingList } from '../../shared/ui/home/pressing-list';
import { RecentList } from '../../shared/ui/home/recent-list';
import { SettingsCheck } from '../../shared/ui/home/settings-check';
import { stillServer } from './still-server';

/** The steps as they stand on one row of three, without the list that was left. */
@Component({
  selector: 'em-sample-steps',
  imports: [ListSteps],
  providers: [ListTrail],
  template: '<em-list-steps />',
})
class SampleSteps implements OnInit {
  private readonly trail = inject(ListTrail);
  readonly title = input.required<string>();
  readonly place = input.required<number>();

  ngOnInit(): void {
    const rows = ['/dev/gallery#1', '/dev/gallery#2', '/dev/gallery#3'];
    rows[this.place()] = '/dev/gallery';
    this.trail.remember({ title: this.title(), rows, before: 1250, total: 1253 });
  }
}

/** What a home page is put together from, in each of its states, and the way from row to row. */
@Component({
  selector: 'em-home-gallery',
  imports: [AnomalyList, PressingList, RecentList, SampleSteps, SettingsCheck],
  providers: [{ provide: HttpClient, useFactory: stillServer }],
  template: `
    <h2>Page d’accueil</h2>
    @for (state of states; track state.centre) {
      <h3>{{ state.label }}</h3>
      <div class="grid">
        <section>
          <h4>Anomalies</h4>
          <em-anomaly-list [centre]="state.centre" />
        </section>
        <section>
          <h4>Ouverts récemment</h4>
          <em-recent-list [centre]="state.centre" />
        </section>
        <section>
          <h4>Réglages du centre</h4>
          <em-settings-check [centre]="state.centre" />
        </section>
      </div>
    }
    <h3>Échéances</h3>
    <em-pressing-list [lines]="pressing" />
    <h2>De ligne en ligne</h2>
    @for (title of ['Première ligne', 'Ligne du milieu', 'Dernière ligne']; track title) {
      <h3>{{ title }}</h3>
      <em-sample-steps [title]="title" [place]="$index" />
    }
  `,
  styles: `
    .grid {
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    }
  `,
})
export class HomeGallery {
  protected readonly states = [
    { centre: 'complet', label: 'Des lignes' },
    { centre: 'vide', label: 'Rien' },
    { centre: 'lent', label: 'Lecture en cours' },
    { centre: 'panne', label: 'Lecture impossible' },
  ];
  protected readonly pressing: readonly Pressing[] = (
    [
      ['Dépassé', 'warning', 'depuis 3 jours'],
      ['Bientôt', 'info', 'dans 2 jours'],
      ['Plus tard', 'neutral', 'dans 40 jours'],
    ] as const
  ).map(([word, tone, left], index) => ({
    key: word,
    tone,
    word,
    left,
    on: `2026-03-${16 + index}`,
    what: 'Dernier jour sûr pour saisir le juge',
    title: `MPO-2026-71-00000${index + 1}`,
    link: ['/dev', 'gallery'],
  }));
}
