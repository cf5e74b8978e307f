import { noticeTable } from '../../../shared/domain/notices/table.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { pathParameter, refused, requestTime } from '../../../shared/lambda/http.ts';
import { correctionText } from '../../../shared/web/mark-corrections.tsx';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import type { SiteServices } from '../services.ts';

/** GET /notices/{id}/list.xlsx: the list of a published notice; 404 `not-found`, also before its moment. */
export const noticeWorkbook =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const facts = await noticeFacts(services, pathParameter(event, 'id'), requestTime(event));
    if (facts === undefined) return refused({ code: 'not-found' });
    const { columns, rows } = noticeTable(facts.notice);
    // Loaded at the first spreadsheet asked for: every other page starts without it.
    const { writeWorkbook, XLSX_TYPE } = await import('../../../shared/tables/write-workbook.ts');
    const bytes = await writeWorkbook(
      columns.map(({ title }) => title),
      [
        ...rows.map(({ cells }) => cells.map(({ figure, text }) => figure ?? text)),
        ...facts.corrections.map((one) => [correctionText(one)]),
      ],
    );
    return {
      statusCode: 200,
      headers: {
        'content-type': XLSX_TYPE,
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${facts.notice.id}.xlsx"`,
      },
      body: Buffer.from(bytes).toString('base64'),
      isBase64Encoded: true,
    };
  };
