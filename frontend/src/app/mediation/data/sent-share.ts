import { type HttpEvent, HttpEventType } from '@angular/common/http';

/** Tells how much of an upload has gone, in percent. */
export function sharePassed(event: HttpEvent<unknown>, progressed: (percent: number) => void) {
  if (event.type === HttpEventType.UploadProgress && event.total) {
    progressed(Math.round((100 * event.loaded) / event.total));
  }
}
