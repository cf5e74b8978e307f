import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { HttpResult } from '../../../shared/lambda/http-types.ts';
import { wantsJson } from '../../../shared/lambda/request.ts';
import { html, json, PROBLEM_TYPE, redirect } from '../../../shared/lambda/responses.ts';
import { renderDocument } from '../../../shared/web/document.tsx';
import { styleSources } from '../../../shared/web/styles.ts';
import { ConsoleFrame } from '../frame/console-frame.tsx';
import { Problem } from '../frame/problem.tsx';
import { CONSOLE_STYLES } from '../frame/styles.ts';
import type { Services } from '../services.ts';
import { type Session, sealSession, sessionCookie } from '../session/session.ts';
import type { Answer, Page, Refused } from './answer.ts';
import type { StaffRequest } from './staff-route.ts';

/** Turns what a page handler answered into HTML or JSON, and prolongs the session by the idle time. */
export async function reply(
  answer: Answer,
  request: StaffRequest,
  session: Session,
  services: Services,
): Promise<HttpResult> {
  const seal = await sealSession(services.sealer, session, request.now);
  return { ...draw(answer, request, services), cookies: [sessionCookie(request.event, seal)] };
}

function draw(answer: Answer, request: StaffRequest, services: Services): HttpResult {
  const asJson = wantsJson(request.event);
  switch (answer.kind) {
    case 'page':
      return asJson ? json(200, answer.data) : page(200, answer.page, request, services);
    case 'data':
      return json(200, answer.data);
    case 'done':
      return asJson ? json(answer.status ?? 200, answer.data) : redirect(answer.location);
    case 'redirect':
      return redirect(answer.location, { status: 302 });
    case 'file':
      return file(answer);
    case 'refused':
      if (asJson) return problemWithFaults(answer);
      return answer.page === undefined
        ? page(answer.status, problemPage(answer.refusal), request, services)
        : page(answer.status, answer.page, request, services);
  }
}

const problemPage = (refusal: KnownRefusal): Page => ({
  title: refusalText(refusal).title,
  body: <Problem refusal={refusal} />,
});

const page = (status: number, content: Page, request: StaffRequest, services: Services): HttpResult => {
  const frame = (
    <ConsoleFrame
      title={content.title}
      countyName={services.countyName}
      staff={request.staff}
      csrf={request.csrf}
      now={request.now}
      menu={content.menu}
      scripts={content.scripts}
      bodyClass={content.bodyClass}
    >
      {content.body}
    </ConsoleFrame>
  );
  return html(status, renderDocument(frame), {
    sources: {
      ...styleSources(CONSOLE_STYLES),
      'img-src': content.showFrom ?? [],
      'form-action': content.postTo ?? [],
    },
  });
};

/** A problem (RFC 9457) whose `errors` may name lines of an imported file. */
const problemWithFaults = ({ refusal, status, faults }: Refused): HttpResult => {
  const { title, detail, action } = refusalText(refusal);
  const type = `urn:problem:${refusal.code}`;
  return json(
    status,
    {
      type,
      title,
      status,
      detail,
      code: refusal.code,
      action,
      ...(refusal.facts && { facts: refusal.facts }),
      ...(faults && { errors: faults }),
    },
    { headers: { 'content-type': PROBLEM_TYPE } },
  );
};

const file = ({ name, type, bytes }: Extract<Answer, { kind: 'file' }>): HttpResult => ({
  statusCode: 200,
  headers: {
    'content-type': type,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});
