import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { timeLeft } from '../../../shared/web/time-left.ts';

// The phone's clock may be wrong, so only its passing of time is used, from the server's moment on.
const loadedAt = Date.now();
const serverNow = (stamp: string | undefined): number => Number(stamp) + (Date.now() - loadedAt);

function tick(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-countdown]')) {
    const left = Number(element.dataset.countdown) - serverNow(element.dataset.now);
    element.textContent = timeLeft(left) || '0 秒（已截止）';
  }
  const clock = document.getElementById('server-time');
  if (clock !== null) clock.textContent = formatDateTime(serverNow(clock.dataset.now));
}

tick();
setInterval(tick, 1000);
