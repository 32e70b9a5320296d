import {
  Component,
  computed,
  effect,
  inject,
  Injectable,
  input,
  output,
  viewChild,
} from '@angular/core';
import {
  DateAdapter,
  MAT_DATE_LOCALE,
  NativeDateAdapter,
  provideNativeDateAdapter,
} from '@angular/material/core';
import { MatCalendar, MatDatepickerIntl } from '@angular/material/datepicker';

@Injectable()
class FrenchDateAdapter extends NativeDateAdapter {
  override getFirstDayOfWeek(): number {
    return 1;
  }
  // « 15 » and not « 15 » with a dot or a suffix, whatever the browser's own language.
  override getDateNames(): string[] {
    return Array.from({ length: 31 }, (_, day) => String(day + 1));
  }
}

@Injectable()
class FrenchCalendarWords extends MatDatepickerIntl {
  override calendarLabel = 'Calendrier';
  override openCalendarLabel = 'Ouvrir le calendrier';
  override closeCalendarLabel = 'Fermer le calendrier';
  override prevMonthLabel = 'Mois précédent';
  override nextMonthLabel = 'Mois suivant';
  override prevYearLabel = 'Année précédente';
  override nextYearLabel = 'Année suivante';
  override prevMultiYearLabel = '24 années précédentes';
  override nextMultiYearLabel = '24 années suivantes';
  override switchToMonthViewLabel = 'Choisir un mois et une année';
  override switchToMultiYearViewLabel = 'Choisir une année';
  override formatYearRange(start: string, end: string): string {
    return `${start} – ${end}`;
  }
  override formatYearRangeLabel(start: string, end: string): string {
    return `de ${start} à ${end}`;
  }
}

/** A month to pick a day from, in French, week from Monday. Loaded only when it is opened. */
@Component({
  selector: 'em-calendar',
  imports: [MatCalendar],
  providers: [
    provideNativeDateAdapter(),
    { provide: MAT_DATE_LOCALE, useValue: 'fr-FR' },
    { provide: DateAdapter, useClass: FrenchDateAdapter },
    { provide: MatDatepickerIntl, useClass: FrenchCalendarWords },
  ],
  template: `
    <mat-calendar
      [selected]="selectedDate()"
      [startAt]="selectedDate()"
      [minDate]="fromDate()"
      [maxDate]="untilDate()"
      (selectedChange)="pick($event)"
    />
  `,
})
export class Calendar {
  private readonly words = inject(MatDatepickerIntl);
  private readonly dates = inject<DateAdapter<Date>>(DateAdapter);
  private readonly month = viewChild.required<MatCalendar<Date>>(MatCalendar);

  readonly selected = input('');
  readonly from = input<string>();
  readonly until = input<string>();
  readonly picked = output<string>();

  protected readonly selectedDate = computed(() => local(this.selected()));
  protected readonly fromDate = computed(() => local(this.from()));
  protected readonly untilDate = computed(() => local(this.until()));

  constructor() {
    effect((onCleanup) => {
      const month = this.month();
      const moves = month.stateChanges.subscribe(() => this.nameMonth(month.activeDate));
      this.nameMonth(month.activeDate);
      onCleanup(() => moves.unsubscribe());
    });
  }

  /** The button of the month is called by what it shows: speech control finds it by that. */
  private nameMonth(shown: Date | undefined): void {
    if (!shown) {
      // Before its first check the calendar shows nothing yet; it tells when it does.
      return;
    }
    const month = this.dates.format(shown, { year: 'numeric', month: 'short' });
    const label = `${month}, choisir un mois et une année`;
    if (label !== this.words.switchToMultiYearViewLabel) {
      this.words.switchToMultiYearViewLabel = label;
      this.words.changes.next();
    }
  }

  protected pick(date: Date | null): void {
    if (date) {
      const month = String(date.getMonth() + 1).padStart(2, '0');
      this.picked.emit(`${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`);
    }
  }
}

function local(iso: string | undefined): Date | null {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return year && month && day ? new Date(year, month - 1, day) : null;
}
