import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CentreStore } from '../shared/data/centre-store';

/** Legal links, the same at the foot of every page. */
@Component({
  selector: 'em-footer',
  imports: [RouterLink],
  templateUrl: './footer.html',
  styleUrl: './footer.scss',
})
export class Footer {
  private readonly centre = inject(CentreStore).current;
  protected readonly base = computed(() => {
    const slug = this.centre()?.slug;
    return slug ? ['/', slug] : ['/'];
  });
}
