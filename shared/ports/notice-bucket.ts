/** Where rendered notices lie as files, for download and for the county's own web site. */
export type NoticeBucket = {
  /** Puts the whole HTML document of a notice under `notices/<id>.html`; the same content again changes nothing. */
  put(id: string, html: string): Promise<void>;
};

/** The same files as anybody downloads them. */
export type NoticeFiles = {
  /** The document of a notice; undefined when there is no such file. */
  read(id: string): Promise<string | undefined>;
};
