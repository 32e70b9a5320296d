import type { Routes } from '@angular/router';

/** Pages for those who build the product: none here, the development build puts its own in place. */
export const devRoutes: Routes = [];
