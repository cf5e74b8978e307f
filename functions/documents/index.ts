import { composeDocumentFiles, composeDocuments, composeTable } from '../../shared/adapters/compose.ts';
import { documentsHandler } from './handler.ts';

export const handler = documentsHandler({
  bucket: composeDocumentFiles(),
  documents: composeDocuments(composeTable()),
});
