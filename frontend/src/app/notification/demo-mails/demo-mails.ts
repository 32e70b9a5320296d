import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FrDateTime } from '../../shared/format/pipes';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** A mail as the demonstration shows it; its address is no part of the documented API. */
interface SentMail {
  readonly centre: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: string;
}

interface Part {
  readonly text: string;
  readonly link: boolean;
}

/** Every mail that the demonstration sent, the newest first, its links ready to be followed. */
@Component({
  selector: 'em-demo-mails',
  imports: [FrDateTime, MatButton, RetryNotice],
  templateUrl: './demo-mails.html',
  styleUrl: './demo-mails.scss',
})
export class DemoMails {
  protected readonly resource = httpResource<SentMail[]>(() => '/api/v1/demo/mails');
  protected readonly mails = computed(() =>
    (this.resource.hasValue() ? this.resource.value() : []).map((mail) => ({
      ...mail,
      parts: partsOf(mail.body),
    })),
  );
}

/** A text cut where its links begin and end; the point after a link is not part of it. */
export function partsOf(body: string): Part[] {
  return body
    .split(/(https?:\/\/[^\s<>"»]*[^\s<>"».,;:!?)])/)
    .map((text, index) => ({ text, link: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
