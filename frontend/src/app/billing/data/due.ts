/** How pressing the last day to pay is, in words. */
export interface Due {
  readonly word: string;
  readonly left: string;
  readonly tone: 'warning' | 'info' | 'neutral';
}

const soon = 7;

export function dueOf(dueOn: string, today: string): Due {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  const count = `${Math.abs(days)} jour${Math.abs(days) > 1 ? 's' : ''}`;
  if (days < 0) {
    return { word: 'En retard', left: `depuis ${count}`, tone: 'warning' };
  }
  const left = days === 0 ? 'aujourd’hui' : `dans ${count}`;
  return days > soon
    ? { word: 'Plus tard', left, tone: 'neutral' }
    : { word: 'Bientôt', left, tone: 'info' };
}
