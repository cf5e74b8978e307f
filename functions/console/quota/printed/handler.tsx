import { type Answer, refusedWith } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import type { Services } from '../../services.ts';
import { PrintedStatement } from './view.tsx';

/** GET /console/quota/statements/{serial}: one statement as the document that goes up; an unknown one is `quota.unknown`. */
export async function printedStatement(request: StaffRequest, services: Services): Promise<Answer> {
  const serial = Number(/^\d{1,6}$/.test(request.param('serial')) ? request.param('serial') : 0);
  const statement = await services.quota.find(serial);
  if (statement === undefined) return refusedWith(404, { code: 'quota.unknown' });
  return {
    kind: 'page',
    data: { statement },
    page: {
      title: `核定数额（第${serial}次）`,
      bodyClass: 'has-notice',
      body: <PrintedStatement statement={statement} countyName={services.countyName} />,
    },
  };
}
