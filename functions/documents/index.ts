import { composeDocumentBucket, composeDocuments, composeTable } from '../../shared/adapters/compose.ts';
import { documentsHandler } from './handler.ts';

export const handler = documentsHandler({
  bucket: composeDocumentBucket(),
  documents: composeDocuments(composeTable()),
});
