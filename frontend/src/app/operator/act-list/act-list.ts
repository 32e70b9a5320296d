import { Component } from '@angular/core';
import { listOperatorActs } from '../../api/functions';
import type { OperatorAct } from '../../api/models';
import { listing } from '../../shared/data/listing';
import { formatDateTime, none } from '../../shared/format/french';
import type { Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { actWords } from '../data/wording';

/** What operators did to centres. */
@Component({
  selector: 'em-act-list',
  imports: [DataTable],
  template: `
    <div class="page">
      <h1>Journal de l’exploitation</h1>
      <p class="lead">
        Qui a ouvert, suspendu, rouvert ou réparé quel centre, quand et pourquoi. Ce journal ne se
        modifie pas.
      </p>
      <em-data-table
        caption="Journal de l’exploitation"
        emptyText="Rien n’a encore été fait&nbsp;: le premier acte s’inscrira ici."
        [listing]="acts"
        [columns]="columns"
        [rowId]="byId"
      />
    </div>
  `,
})
export class ActList {
  protected readonly acts = listing(listOperatorActs, () => ({}), { sort: 'at,desc' });
  protected readonly columns: readonly Column<OperatorAct>[] = [
    { key: 'at', label: 'Date et heure', sort: 'at', text: ({ at }) => formatDateTime(at) },
    { key: 'operator', label: 'Par', text: ({ operator }) => operator },
    { key: 'action', label: 'Acte', text: ({ action }) => actWords[action] },
    { key: 'centre', label: 'Centre', text: ({ centre }) => centre ?? none },
    { key: 'summary', label: 'Résumé', text: ({ summary }) => summary },
  ];
  protected readonly byId = (act: OperatorAct) => act.id;
}
