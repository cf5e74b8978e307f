import { UPLOAD_KINDS } from '../../domain/model/upload.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import { putItem, queryItems } from './commands.ts';
import { fromDocumentItem, toDocumentItem } from './items/document-item.ts';
import { uploadPartition } from './keys.ts';
import type { Table } from './table.ts';

/** DocumentStore over the county's table: one item per checked file. */
export const documentStore = (table: Table): DocumentStore => ({
  record: async (document) => {
    await putItem(table, toDocumentItem(document));
  },

  find: async (uploadId) => {
    const items = await queryItems(table, { by: 'pk', partition: uploadPartition(uploadId) });
    const found = items.map(fromDocumentItem);
    return UPLOAD_KINDS.flatMap((kind) => found.filter((document) => document.kind === kind));
  },
});
