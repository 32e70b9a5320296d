import { Component, computed, inject } from '@angular/core';
import { Dropdown } from '../dropdown';
import { NoticeList } from './notice-list';
import { bellName } from './notice-words';
import { UnreadNotices } from './unread-notices';

/** The bell of the header: its name says how many notices wait, its panel shows them. */
@Component({
  selector: 'em-notice-bell',
  imports: [Dropdown, NoticeList],
  providers: [UnreadNotices],
  template: `
    <em-dropdown #panel icon="bell" [label]="name()" [quiet]="true" [badge]="unread.count()">
      @if (panel.open()) {
        <em-notice-list (opened)="panel.open.set(false)" />
      }
    </em-dropdown>
  `,
})
export class NoticeBell {
  protected readonly unread = inject(UnreadNotices);
  protected readonly name = computed(() => bellName(this.unread.count()));
}
